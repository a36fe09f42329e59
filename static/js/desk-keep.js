// The desk's memory, post and conscience: keeps what is typed until the server has it, sends it, and says how it stands.
// What is typed where is desk.js' business. A closed meeting keeps nothing in the browser.
(() => {
  const root = document.querySelector("[data-desk]");
  if (!root) return;
  const prefix = `rakor-desk:${root.dataset.who}:${root.dataset.meeting}:`;
  const keeps = root.dataset.keeps === "yes";
  const SILENCE = 2000; // ms without an answer until that is said

  // The same again in IndexedDB: a browser that is killed has written that down at once, localStorage only seconds later.
  const opened = new Promise((resolve) => {
    if (!keeps) return resolve(null);
    const asked = indexedDB.open("rakor-desk", 1);
    asked.onupgradeneeded = () => asked.result.createObjectStore("kept");
    asked.onsuccess = () => resolve(asked.result);
    asked.onerror = asked.onblocked = () => resolve(null);
  }).catch(() => null);
  const twice = async (act, mode = "readwrite") => {
    const base = await opened;
    if (!base) return [];
    return new Promise((resolve) => {
      const change = base.transaction("kept", mode), asked = act(change.objectStore("kept"));
      change.oncomplete = () => resolve(asked.result);
      change.onerror = change.onabort = () => resolve([]);
    });
  };

  const mine = () => Object.keys(localStorage).filter((name) => name.startsWith(prefix));
  const keep = {
    put(name, value) {
      if (!keeps) return;
      const text = JSON.stringify({ ...value, kept: Date.now() });
      twice((kept) => kept.put([prefix + name, text], prefix + name));
      try { localStorage.setItem(prefix + name, text); } catch { status.full = true; }
    },
    drop(name) {
      twice((kept) => kept.delete(prefix + name));
      try { localStorage.removeItem(prefix + name); } catch { status.full = true; }
    },
    all() {
      try {
        return mine().map((name) => [name.slice(prefix.length), JSON.parse(localStorage.getItem(name))]);
      } catch {
        return [];
      }
    },
  };

  // Resolves when what a killed browser left behind stands in localStorage again.
  const ready = twice((kept) => kept.getAll(IDBKeyRange.bound(prefix, `${prefix}\uffff`)), "readonly").then((found) => {
    const when = (text) => (text ? JSON.parse(text).kept || 0 : -1);
    for (const [name, text] of found) if (when(text) > when(localStorage.getItem(name))) localStorage.setItem(name, text);
  }).catch(() => null);

  const waiting = new Map(); // what is under way: name → {since, why}
  const said = document.querySelector("#saved [data-said]");
  const say = (...parts) => {
    const text = parts.map((part) => part.textContent ?? part).join("");
    if (said.textContent !== text) said.replaceChildren(...parts);
  };
  const status = {
    full: false,
    last: "",
    begin(name) {
      if (!waiting.has(name)) waiting.set(name, { since: Date.now(), why: "" });
      status.show();
    },
    failed(name, why) {
      waiting.set(name, { since: waiting.get(name)?.since ?? Date.now(), why });
      status.show();
    },
    done(name, at) {
      waiting.delete(name);
      if (at) status.last = at;
      status.show();
    },
    get open() { return waiting.size; },
    show() {
      const all = [...waiting.values()];
      const why = all.find((one) => one.why)?.why || (all.some((one) => Date.now() - one.since > SILENCE) ? "lost" : "");
      said.parentElement.classList.toggle("is-late", Boolean(why));
      if (why) tell(why, all.length);
      else if (all.length) say("Menyimpan …");
      else say(status.last ? `Tersimpan pukul ${status.last}` : "Semua tersimpan");
    },
  };
  const tell = (why, count) => {
    const safe = keeps && !status.full ? " Teksnya aman di peramban ini dan dikirim lagi sendiri." : " Jangan tutup halaman ini.";
    if (why === "file") say("Berkas belum terunggah: menunggu sambungan. Jangan tutup halaman ini.");
    else if (why === "clash") say("Belum tersimpan: catatan diubah dua orang. Pilih isinya di catatan itu.");
    else if (why === "signed-out") {
      const door = document.createElement("a");
      door.href = root.dataset.signIn;
      door.target = "_blank";
      door.textContent = "Masuk lagi di tab baru";
      say("Belum tersimpan: sesi Anda berakhir. ", door, ".", safe);
    } else if (why === "refused") say(`Belum tersimpan: peladen menolak ${count} catatan.${safe}`);
    else say(`Belum tersimpan: ${count} catatan menunggu sambungan.${safe}`);
  };
  setInterval(() => waiting.size && status.show(), 250);

  // Resolves to {status, page, saved}; status 0: no answer came. Never throws.
  const token = () => decodeURIComponent(document.cookie.match(/(?:^|;\s*)csrftoken=([^;]+)/)?.[1] || "");
  const send = async (url, fields, { method = "POST", keepalive = false } = {}) => {
    const stop = new AbortController();
    const timer = setTimeout(() => stop.abort(), 20000);
    try {
      const headers = { "HX-Request": "true", "X-CSRFToken": token() };
      const body = method === "POST" ? new URLSearchParams(fields) : undefined;
      const answer = await fetch(url, { method, body, headers, keepalive, signal: stop.signal });
      const html = await answer.text();
      const saved = JSON.parse(answer.headers.get("HX-Trigger") || "{}").deskSaved || {};
      return { status: answer.status, page: new DOMParser().parseFromString(html, "text/html"), saved };
    } catch {
      return { status: 0 };
    } finally {
      clearTimeout(timer);
    }
  };
  const why = (code) => (code === 401 ? "signed-out" : code === 409 ? "clash" : code >= 400 && code < 500 && code !== 429 ? "refused" : "lost");

  // A pause that ends early when the line comes back. It grows: 1, 2, 4, 8, then 15 s.
  const pause = (tries) => new Promise((resolve) => {
    const timer = setTimeout(resolve, Math.min(15000, 1000 * 2 ** tries));
    addEventListener("online", () => { clearTimeout(timer); resolve(); }, { once: true });
  });

  if (!keeps) for (const [name] of keep.all()) keep.drop(name);
  addEventListener("beforeunload", (event) => { if ((waiting.size && (!keeps || status.full)) || [...waiting.keys()].some((name) => name.startsWith("file:"))) event.preventDefault(); });
  window.rakorDesk = { token, root, keep, ready, status, send, why, pause };
})();
