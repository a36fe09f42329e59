// Around the minutes: moving and taking out, the agenda, the chair, the margin, and the keys for all of them. Writing and
// saving blocks is desk.js'; the directives in the margin are plain HTMX forms.
(() => {
  if (!window.rakorDesk) return;
  const { root, keep, status, send, why, minutes, field } = window.rakorDesk;
  const { blockOf, formOf, typedIn, nameOf, stateOf, know, heads, flush, enqueue, uuid } = window.rakorDesk;

  // --- move, take out, put back
  const refuse = (form, answer) => {
    form.querySelector(".fault")?.remove();
    const fault = answer.page?.querySelector(".fault");
    if (fault) form.append(document.adoptNode(fault));
    else status.failed(nameOf(form), why(answer.status));
  };
  const doing = {
    async up(block, url) { await doing.move(block, url, "up", block.previousElementSibling); },
    async down(block, url) { await doing.move(block, url, "down", block.nextElementSibling); },
    async move(block, url, to, beside) {
      const form = formOf(block);
      await flush(form);
      const answer = await send(url, { to });
      if (answer.status !== 200) return refuse(form, answer);
      status.done(nameOf(form), answer.saved.at);
      if (blockOf(beside)) beside[to === "up" ? "before" : "after"](block);
      heads();
      window.rakorDesk.undoable(() => block.isConnected && doing[to === "up" ? "down" : "up"](block, url));
      typedIn(block).focus();
    },
    async remove(block, url) {
      const form = formOf(block), { text, kind } = form.elements;
      const entry = { text: text.value, kind: kind.value, agenda_item: block.dataset.item, turn: block.dataset.turn, after: "" };
      const before = blockOf(block.previousElementSibling);
      await flush(form);
      const answer = await send(url, {});
      if (answer.status !== 200) return refuse(form, answer);
      keep.drop(nameOf(form));
      status.done(nameOf(form), answer.saved.at);
      const line = document.getElementById("desk-removed").content.firstElementChild.cloneNode(true);
      block.replaceWith(line);
      heads();
      const putBack = () => {
        if (!line.isConnected) return;
        entry.after = before?.isConnected ? before.dataset.block : "";
        enqueue({ ...entry, client_id: uuid(), at: Date.now() }, entry.after && line);
        line.remove();
      };
      line.querySelector("button").addEventListener("click", putBack);
      window.rakorDesk.undoable(putBack);
      line.querySelector("button").focus();
    },
  };
  document.addEventListener("click", (event) => {
    const button = event.target.closest("[data-do], a[data-item]");
    const block = blockOf(button);
    if (doing[button?.dataset.do]) {
      event.preventDefault();
      doing[button.dataset.do](block, button.formAction);
    } else if (button?.dataset.item) {
      event.preventDefault();
      turnTo(button.dataset.item);
    }
  });

  // --- agenda, chair, directives
  const turnTo = (item) => {
    root.elements.agenda_item.value = item;
    for (const link of document.querySelectorAll("#agenda a[data-item]")) {
      link.toggleAttribute("aria-current", link.dataset.item === item);
      if (link.dataset.item === item) link.setAttribute("aria-current", "true");
    }
    minutes.querySelector(`article[data-item="${item}"]`)?.scrollIntoView({ block: "start" });
    field.focus();
  };
  root.elements.agenda_item.addEventListener("change", (event) => event.target.value && turnTo(event.target.value));
  document.addEventListener("htmx:confirm", (event) => {
    const block = event.target.closest(".margin") && blockOf(event.target);
    if (!block) return;
    event.preventDefault(); // the margin takes the block's words from the server: they must be there first
    flush(formOf(block)).then(() => event.detail.issueRequest(true));
  });
  document.addEventListener("deskSaved", ({ detail: { block, was, version, at } }) => {
    const form = document.getElementById(`f${block}`);
    if (form && was !== null) {
      stateOf(form).jumps = { ...stateOf(form).jumps, [was]: version };
      know(form, form.elements.version.value);
    }
    status.last = at;
    status.show();
  });
  // --- the old item in hand: what "lapor" and "putus" are about
  const inHand = document.getElementById("in-hand");
  const hold = (wanted = root.elements.carried.value) => {
    const found = document.querySelector(`#carried [data-carried="${wanted}"]:not(:disabled)`);
    root.elements.carried.value = found ? wanted : "";
    inHand.hidden = !found;
    if (found) inHand.querySelector("b").textContent = found.querySelector("span").textContent;
    for (const one of document.querySelectorAll("#carried [data-carried]")) one.setAttribute("aria-pressed", one === found);
    found?.scrollIntoView({ block: "nearest" });
  };
  window.rakorDesk.hold = hold;
  document.addEventListener("click", (event) => {
    const old = event.target.closest("[data-carried]");
    if (!old && !inHand.contains(event.target.closest("button"))) return;
    hold(old && old.getAttribute("aria-pressed") !== "true" ? old.dataset.carried : "");
    field.focus();
  });
  const nextOld = () => {
    const all = [...document.querySelectorAll("#carried [data-carried]:not(:disabled)")];
    const at = all.findIndex((one) => one.dataset.carried === root.elements.carried.value);
    hold(all[at + 1]?.dataset.carried ?? "");
    field.focus();
  };
  // The agenda's items can be chosen below, too.
  const learn = (agenda) => {
    const select = root.elements.agenda_item, known = new Set([...select.options].map((option) => option.value));
    const links = [...agenda.querySelectorAll("a[data-item]")];
    for (const link of links) if (!known.has(link.dataset.item)) select.append(new Option(link.textContent, link.dataset.item));
    return links;
  };
  window.rakorDesk.learn = learn;
  // A swap takes the focus only from what it took away: nobody is pulled out of a sentence.
  const isIdle = () => !document.activeElement || document.activeElement === document.body;
  document.addEventListener("htmx:load", ({ detail: { elt } }) => {
    if (elt.id === "agenda") {
      const links = learn(elt);
      if (links.length && !elt.querySelector(".fault")) turnTo(links.at(-1).dataset.item);
    }
    if (elt.id === "lead" && !elt.querySelector(".form-errors") && isIdle()) field.focus();
    if (!elt.matches?.(".margin")) return;
    const form = elt.querySelector("form.arahan"), kind = elt.querySelector("select[name=kind]");
    const label = blockOf(elt)?.querySelector(".at .kind");
    if (label) label.textContent = kind.value === "text" ? "" : kind.selectedOptions[0].textContent;
    if (!form) return isIdle() && field.focus();
    if (!isIdle() && blockOf(document.activeElement) !== blockOf(elt) && (document.activeElement !== field || field.value)) return;
    const pick = form.querySelector("[data-pick]");
    pick.open = true;
    pick.querySelector("[data-pick-search]").focus();
  });

  document.addEventListener("keydown", (event) => {
    const block = event.target.matches?.("form.text textarea") && blockOf(event.target);
    if (event.key === "F6") {
      event.preventDefault();
      const door = document.querySelector("#lead details");
      door.open = !door.open;
      (door.open ? door.querySelector("select") : field).focus();
    } else if (event.key === "F7") {
      event.preventDefault();
      root.elements.speaker.select();
    } else if (event.key === "F8") {
      event.preventDefault();
      nextOld();
    } else if (event.key === "F1") {
      event.preventDefault();
      const keys = document.querySelector("#agenda .keys");
      keys.open = !keys.open;
      (keys.open ? keys.querySelector("summary") : field).focus();
    } else if (event.key === "Enter" && event.target === root.elements.speaker) {
      event.preventDefault();
      field.focus();
    } else if (event.altKey && event.key.toLowerCase() === "t") {
      event.preventDefault();
      document.querySelector("#drafts a")?.click();
    } else if (event.altKey && event.key.toLowerCase() === "z") {
      event.preventDefault();
      window.rakorDesk.undo();
    } else if (event.key === "Enter" && event.ctrlKey && event.target.closest?.("form.arahan")) {
      event.preventDefault();
      event.target.closest("form.arahan").requestSubmit();
    } else if (event.key === "Escape" && !event.isComposing) field.focus();
    else if (block && event.altKey && ["ArrowUp", "ArrowDown"].includes(event.key)) {
      event.preventDefault();
      block.querySelector(`[data-do=${event.key === "ArrowUp" ? "up" : "down"}]`).click();
    } else if (block && event.altKey && event.key.toLowerCase() === "j") {
      event.preventDefault();
      const others = block.querySelector("details.others");
      others.open = true;
      others.querySelector("select").focus();
    } else if (block && event.altKey && event.key.toLowerCase() === "a") {
      event.preventDefault();
      block.querySelector("[data-do=draft]")?.click();
    }
  });
})();
