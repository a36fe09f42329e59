// What others write meanwhile: asked every two and a half seconds, fetched when there is something, and put in place. What
// somebody is typing in, or has not saved, is left alone until they are done with it.
(() => {
  if (!window.rakorDesk) return;
  const { root, send, minutes, put, formOf, stateOf, heads, learn, hold } = window.rakorDesk;
  const EVERY = 2500; // ms
  let { version } = root.dataset, isAsking = false;
  const skipped = new Set(); // ids of blocks that somebody was busy with when theirs came

  const isBusy = (block) => {
    const { isDirty, busy, clash } = stateOf(formOf(block));
    return isDirty || busy || clash || block.contains(document.activeElement) || block.querySelector(".others[open], .margin form");
  };
  const versionOf = (block) => Number(formOf(block).elements.version.value);
  const shown = () => [...minutes.querySelectorAll(":scope > article[data-block]")];

  const merge = (page) => {
    skipped.clear();
    const order = page.querySelector("[data-order]").dataset.order.split(",").filter(Boolean);
    for (const fresh of [...page.querySelectorAll("article.block[data-block]")]) {
      const there = document.getElementById(fresh.id);
      if (!there) minutes.querySelector(":scope > .only-empty").before(document.adoptNode(fresh)), htmx.process(fresh);
      else if (isBusy(there)) skipped.add(there.id);
      else if (versionOf(fresh) < versionOf(there)) continue; // asked before what was saved here since
      else put(fresh, there);
    }
    const kept = new Set(order);
    for (const block of shown()) if (!kept.has(block.dataset.block) && !isBusy(block)) block.remove();
    let at = shown()[0];
    for (const id of order) {
      const block = document.getElementById(`b${id}`);
      if (!block) continue;
      if (block === at) at = at.nextElementSibling;
      else if (!block.contains(document.activeElement)) minutes.insertBefore(block, at || null);
    }
    heads();
    for (const id of ["lead", "drafts", "agenda", "carried"]) edge(document.getElementById(id), page.getElementById(id));
  };
  const edge = (there, fresh) => {
    if (!there || !fresh || there.textContent === fresh.textContent) return;
    if (there.contains(document.activeElement) || there.querySelector("details.switch[open]")) return;
    const now = document.adoptNode(fresh);
    there.replaceWith(now);
    htmx.process(now);
    if (now.id === "carried") hold();
    if (now.id !== "agenda") return;
    learn(now);
    for (const link of now.querySelectorAll("a[data-item]")) {
      link.removeAttribute("aria-current");
      if (link.dataset.item === root.elements.agenda_item.value) link.setAttribute("aria-current", "true");
    }
  };

  // Without cookies: asking must not keep a session alive.
  const newest = async () => {
    try {
      const answer = await fetch(`${root.dataset.pulse}?versi=${version}`, { credentials: "omit", cache: "no-store" });
      return answer.status === 200 ? String((await answer.json()).version) : version;
    } catch {
      return version; // no line: saving says so, asking goes on
    }
  };
  const ask = async () => {
    if (isAsking || document.hidden) return;
    isAsking = true;
    const now = await newest();
    const isFree = [...skipped].some((id) => !document.getElementById(id) || !isBusy(document.getElementById(id)));
    if (now !== version || isFree) {
      const known = shown().map((block) => `${block.dataset.block}.${block.dataset.stamp}`).join(",");
      const answer = await send(`${root.dataset.changes}?kenal=${known}`, {}, { method: "GET" });
      if (answer.status === 200) {
        merge(answer.page);
        version = answer.page.querySelector("[data-version]").dataset.version;
      }
    }
    isAsking = false;
  };
  setInterval(ask, EVERY);
  document.addEventListener("visibilitychange", ask);
})();
