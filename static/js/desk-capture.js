// The line of capture, read while it is typed: its meaning stands below it as chips, and Enter accepts what can be seen.
// A line that nobody has read yet waits for its chips; one that names a date is accepted only after the date was shown.
(() => {
  if (!window.rakorDesk) return;
  const { root, send } = window.rakorDesk;
  const field = root.elements.text;
  const WORDS = /^\s*(arahan|instruksi|perintah|penugasan|arahkan|direktif|laporan|paparan|lap|kendala|hambatan|masalah|permasalahan|usulan|usul|saran|masukan|temuan|tanya|pertanyaan|penanya|angka|data|catatan|catat|note|lapor|melaporkan|putus|putusan|keputusan|diputuskan|putuskan)(\s|:)/i;
  const PAUSE = 120; // ms
  let timer = 0, readFor = "", under = null;

  const leads = () => document.getElementById("lead").dataset.turn; // as the typist's screen has it
  const chips = () => document.getElementById("read");
  const choice = () => document.getElementById("choice");
  const clear = () => { readFor = ""; choice().hidden = true; chips().replaceChildren(); chips().removeAttribute("data-asks"); chips().dataset.due = ""; };
  const isCommand = (text) => root.elements.kind.value === "text" && WORDS.test(text);
  const read = async (text) => {
    clearTimeout(timer);
    const isAtEnd = field.selectionEnd === field.value.length;
    const mine = under = send(root.dataset.read, { text, typed: isAtEnd ? field.value : "", turn: leads() });
    const answer = await mine;
    if (mine !== under) return; // typed on meanwhile
    const fresh = answer.status === 200 && answer.page.getElementById("read");
    if (fresh) {
      chips().replaceWith(document.adoptNode(fresh));
      choice().replaceWith(document.adoptNode(answer.page.getElementById("choice")));
      mark(choice().firstElementChild);
    } else clear(); // no line: the words go in as they are, their date is asked for later
    readFor = text;
  };
  field.addEventListener("input", () => {
    clearTimeout(timer);
    const text = field.value.trim();
    if (isCommand(text)) timer = setTimeout(read, PAUSE, text);
    else clear();
  });

  // --- the name at the end of the line: Tab takes the marked one, arrows mark another, Escape closes the list
  const marked = () => (choice().hidden ? null : choice().querySelector("[aria-selected=true]"));
  const mark = (option) => {
    for (const one of choice().children) one.setAttribute("aria-selected", one === option);
    if (option && !choice().hidden) field.setAttribute("aria-activedescendant", option.id);
    else field.removeAttribute("aria-activedescendant");
  };
  const complete = (option) => {
    const { typed } = choice().dataset;
    if (!option || !field.value.endsWith(typed)) return;
    const before = field.value.slice(0, -typed.length);
    const isInside = before.lastIndexOf("(") > before.lastIndexOf(")"); // a list of supporting units goes on with , or )
    field.value = before + option.dataset.insert + (isInside ? "" : " ");
    choice().hidden = true;
    mark(null);
    field.dispatchEvent(new Event("input", { bubbles: true }));
  };
  field.addEventListener("keydown", async (event) => {
    const text = field.value.trim();
    if (event.key === "Tab" && !event.shiftKey && isCommand(text) && (marked() || readFor !== text)) {
      event.preventDefault(); // typed faster than it is read: the name is completed as soon as it is
      if (readFor !== text) await read(text);
      complete(marked());
    } else if (marked() && ["ArrowDown", "ArrowUp"].includes(event.key)) {
      event.preventDefault();
      const { firstElementChild, lastElementChild } = choice(), now = marked();
      mark(event.key === "ArrowDown" ? now.nextElementSibling || firstElementChild : now.previousElementSibling || lastElementChild);
    } else if (marked() && event.key === "Escape") {
      event.stopPropagation();
      choice().hidden = true;
      mark(null);
    }
  });
  root.addEventListener("pointerdown", (event) => {
    const option = event.target.closest("#choice [role=option]");
    if (!option) return;
    event.preventDefault(); // the line keeps the focus
    complete(option);
  });

  // --- for desk.js: may this line go in now, and with which date?
  Object.assign(window.rakorDesk, {
    leads,
    isRead: (text) => !isCommand(text) || readFor === text,
    // Resolves to false where the typist has to look at a date first.
    async accept(text) {
      if (readFor !== text) await read(text);
      const isOnScreen = field.value.trim() === text;
      if (!isOnScreen) chips().dataset.due = ""; // typed on: nobody has seen it
      return !(isOnScreen && chips().hasAttribute("data-asks"));
    },
    seen(text) {
      const due = readFor === text ? chips().dataset.due || "" : "";
      if (readFor === text) clear();
      return due;
    },
  });
})();
