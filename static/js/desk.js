// Live minuting: a new block at Enter, every block saved by itself, a conflict with both texts. Keeping, sending and
// saying so is desk-keep.js'; keys, moving, agenda and chair are desk-keys.js'.
(() => {
  if (!window.rakorDesk) return;
  const { root, keep, ready, status, send, why, pause, isRead, accept, seen, leads } = window.rakorDesk;
  const minutes = document.getElementById("minutes");
  const field = root.elements.text;
  const PAUSE = 800, LONGEST = 5000; // ms: a pause in typing; the longest typing without one

  const uuid = () => {
    const b = crypto.getRandomValues(new Uint8Array(16));
    b[6] = (b[6] & 15) | 64;
    b[8] = (b[8] & 63) | 128;
    return [...b].map((n) => n.toString(16).padStart(2, "0")).join("").replace(/^(.{8})(.{4})(.{4})(.{4})/, "$1-$2-$3-$4-");
  };
  const blockOf = (part) => part?.closest("article.block[data-block]");
  const formOf = (block) => block.querySelector("form.text");
  const typedIn = (block) => formOf(block).elements.text;

  // Where an agenda item begins and somebody else takes the chair: as meetings/minutes.py has it.
  const heads = () => {
    let before = null;
    for (const block of minutes.querySelectorAll(":scope > article[data-block]")) {
      const { item, turn } = block.dataset;
      const head = block.querySelector(":scope > .item"), chair = block.querySelector(":scope > .turn");
      if (head) head.hidden = item === before?.dataset.item;
      if (chair) chair.hidden = !before || turn === before.dataset.turn;
      before = block;
    }
  };
  const fit = (box) => {
    if (CSS.supports("field-sizing", "content")) return;
    box.rows = 1;
    box.rows = Math.max(1, Math.ceil(box.scrollHeight / parseFloat(getComputedStyle(box).lineHeight)));
  };
  const put = (block, old) => {
    const there = document.getElementById(block.id);
    if (there && there !== old) there.remove();
    const made = document.adoptNode(block);
    old.replaceWith(made);
    htmx.process(made);
    fit(typedIn(made));
    heads();
    return made;
  };

  // --- new blocks, one after the other, so that they stand in the order in which they were typed
  const queue = [];
  let isDraining = false;
  const enqueue = (entry, after = null) => {
    const name = `new:${entry.client_id}`;
    if (queue.some((other) => other.client_id === entry.client_id)) return;
    keep.put(name, entry);
    const shown = document.getElementById("desk-pending").content.firstElementChild.cloneNode(true);
    shown.querySelector(".said").textContent = entry.text;
    if (after) after.after(shown); else minutes.append(shown);
    shown.scrollIntoView({ block: "nearest" });
    queue.push({ ...entry, shown });
    status.begin(name);
    drain();
  };
  const drain = async () => {
    if (isDraining) return;
    isDraining = true;
    for (let tries = 0; queue.length;) {
      const { shown, ...entry } = queue[0];
      const ago = Math.max(0, Math.round((Date.now() - entry.at) / 1000)); // s since it was said
      const answer = await send(root.action, { ...entry, ago });
      if (answer.status === 200) {
        tries = 0;
        queue.shift();
        land(entry, shown, answer);
      } else if (answer.status === 422 && (entry.agenda_item || entry.after || entry.carried || entry.turn)) {
        delete queue[0].turn;
        Object.assign(queue[0], { agenda_item: "", after: "", carried: "" }); // gone meanwhile: the words still go in
      } else {
        shown.classList.add("unsaved");
        status.failed(`new:${entry.client_id}`, why(answer.status));
        await pause(tries++);
      }
    }
    isDraining = false;
  };
  const land = (entry, shown, answer) => {
    const block = put(answer.page.querySelector("article.block"), shown);
    keep.drop(`new:${entry.client_id}`);
    status.done(`new:${entry.client_id}`, answer.saved.at);
    document.body.dispatchEvent(new CustomEvent("deskDrafts"));
    window.rakorDesk.undoable(() => window.rakorDesk.takeBack(block, entry.text));
    if (entry.kind === "directive") block.querySelector("[data-do=draft]").click();
  };
  // Lines go in as they were typed, one after the other: a line that is still being read holds up those behind it.
  let held = "", line = Promise.resolve();
  const capture = () => {
    const text = field.value.trim();
    if (!text || text === held) return;
    const { kind, agenda_item, carried, speaker } = root.elements;
    const how = { kind: kind.value, agenda_item: agenda_item.value, carried: carried.value, speaker: speaker.value, turn: leads() };
    if (!held && isRead(text)) return take(text, how);
    held = text;
    how.client_id = uuid(); // should the browser die now, the line is sent again as the same one
    const name = `held:${how.client_id}`;
    keep.put(name, { text, ...how, at: Date.now() });
    status.begin(name);
    line = line.then(() => isRead(text) || accept(text)).then((may) => {
      if (held === text) held = "";
      if (may) take(text, how);
      keep.drop(name);
      status.done(name);
    });
  };
  const take = (text, how) => {
    const typed = field.value.trimStart();
    field.value = typed.trim() === text ? "" : typed.startsWith(text) ? typed.slice(text.length).trimStart() : field.value;
    root.elements.kind.value = "text";
    fit(field);
    enqueue({ client_id: uuid(), text, ...how, after: "", seen: seen(text), at: Date.now() });
    if (field.value) field.dispatchEvent(new Event("input", { bubbles: true })); // the next line has begun: it is read and kept
    else keep.drop("capture");
  };
  root.addEventListener("submit", (event) => { event.preventDefault(); capture(); });
  field.addEventListener("input", () => { keep.put("capture", { text: field.value }); fit(field); });
  field.addEventListener("keydown", (event) => {
    if (event.key === "Enter" && !event.shiftKey && !event.isComposing) {
      event.preventDefault();
      capture();
    } else if (event.key === "ArrowUp" && !field.value) {
      const last = [...minutes.querySelectorAll("article[data-block]")].at(-1);
      if (last) typedIn(last).focus();
    }
  });

  // --- blocks that are there: state per form {timer, first, isDirty, busy, clash}
  const states = new WeakMap();
  const stateOf = (form) => states.get(form) || states.set(form, { tries: 0 }).get(form);
  const nameOf = (form) => `edit:${blockOf(form).dataset.block}`;
  // The block is known at this version; a change of kind made from the margin may have led on from it already.
  const know = (form, version) => {
    const { jumps = {} } = stateOf(form);
    form.elements.version.value = jumps[version] ?? version;
  };
  const mark = (form, isLate) => {
    blockOf(form).classList.toggle("unsaved", isLate);
    blockOf(form).querySelector(".state").hidden = !isLate;
  };
  const touched = (form) => {
    const state = stateOf(form), { text, kind, version } = form.elements;
    state.isDirty = true;
    state.first ||= Date.now();
    keep.put(nameOf(form), { text: text.value, kind: kind.value, version: version.value });
    clearTimeout(state.timer);
    state.timer = setTimeout(() => flush(form), Math.max(0, Math.min(PAUSE, state.first + LONGEST - Date.now())));
  };
  // Resolves when the block is as saved as it can be now: after one answer, or at once when there is nothing to save.
  const flush = (form, keepalive = false) => {
    const state = stateOf(form);
    clearTimeout(state.timer);
    if (state.busy) return state.busy.then(() => (state.isDirty && !state.clash && !state.tries ? flush(form) : undefined));
    if (!state.isDirty || state.clash || !form.isConnected) return Promise.resolve();
    state.busy = save(form, state, keepalive).finally(() => { state.busy = null; });
    return state.busy;
  };
  const save = async (form, state, keepalive) => {
    const { text, kind, version } = form.elements, name = nameOf(form);
    state.isDirty = false;
    state.first = 0;
    status.begin(name);
    const answer = await send(form.action, { text: text.value, kind: kind.value, version: version.value }, { keepalive });
    if (!form.isConnected) return status.done(name);
    if (answer.status === 200) {
      state.tries = 0;
      know(form, answer.saved.version);
      blockOf(form).querySelector(".kind").textContent = answer.page.querySelector(".kind").textContent;
      form.querySelector(".fault")?.remove();
      mark(form, false);
      status.done(name, answer.saved.at);
      if (state.isDirty) touched(form); else keep.drop(name);
      return;
    }
    state.isDirty = true;
    mark(form, true);
    if (answer.status === 404) return again(form, name);
    status.failed(name, why(answer.status));
    if (answer.status === 409) return clash(form, state, answer);
    pause(state.tries++).then(() => form.isConnected && flush(form));
  };
  const anew = (block) => {
    const { text, kind } = formOf(block).elements, { item, turn } = block.dataset;
    return { client_id: uuid(), text: text.value, kind: kind.value, agenda_item: item, turn, at: Date.now() };
  };
  // Somebody took the block out while it was being written: the words become a block of their own.
  const again = (form, name) => {
    const block = blockOf(form);
    const after = blockOf(block.previousElementSibling)?.dataset.block || "";
    enqueue({ ...anew(block), after }, after && block);
    block.remove();
    keep.drop(name);
    status.done(name);
  };
  const clash = (form, state, answer) => {
    state.clash = answer.page.querySelector("[name=version]").value;
    form.querySelector(".clash")?.remove();
    form.append(document.adoptNode(answer.page.querySelector(".clash")));
  };
  const fresh = async (block) => {
    const answer = await send(formOf(block).action, {}, { method: "GET" });
    if (answer.status !== 200) return null;
    const name = nameOf(formOf(block));
    keep.drop(name);
    status.done(name);
    return put(answer.page.querySelector("article.block"), block);
  };
  const settle = async (block, choice) => {
    const form = formOf(block), state = stateOf(form);
    if (choice === "mine") {
      form.elements.version.value = state.clash || form.elements.version.value;
      state.clash = null;
      form.querySelector(".clash").remove();
      touched(form);
      return flush(form);
    }
    const entry = { ...anew(block), after: block.dataset.block };
    const now = await fresh(block);
    if (now && choice === "both") enqueue(entry, now);
  };
  minutes.addEventListener("click", (event) => {
    const button = event.target.closest("[data-clash]");
    if (!button) return;
    event.preventDefault();
    settle(blockOf(button), button.dataset.clash);
  });
  minutes.addEventListener("submit", (event) => {
    if (!event.target.matches("form.text")) return;
    event.preventDefault();
    flush(event.target);
  });
  minutes.addEventListener("input", (event) => {
    if (event.target.form?.matches("form.text")) {
      touched(event.target.form);
      if (event.target.name === "text") fit(event.target);
    }
  });
  minutes.addEventListener("focusout", (event) => event.target.form?.matches("form.text") && flush(event.target.form));
  const flushAll = () => {
    for (const form of minutes.querySelectorAll("form.text")) if (states.get(form)?.isDirty) flush(form, true);
  };
  addEventListener("pagehide", flushAll);
  document.addEventListener("visibilitychange", () => document.hidden && flushAll());

  // --- what was typed here and never acknowledged
  const restore = () => {
    const kept = keep.all().sort(([, a], [, b]) => (a.at || 0) - (b.at || 0));
    for (const [name, value] of kept) {
      const block = name.startsWith("edit:") && document.getElementById(`b${name.slice(5)}`);
      if (name === "capture") field.value ||= value.text;
      else if (name.startsWith("new:")) enqueue(value);
      else if (name.startsWith("held:")) {
        keep.drop(name);
        enqueue({ ...value, after: "", seen: "" });
      }
      else if (!block) {
        keep.drop(name);
        enqueue({ client_id: uuid(), text: value.text, kind: value.kind, agenda_item: "", after: "", at: Date.now() });
      } else if (value.text.trim() === typedIn(block).value.trim() && value.kind === formOf(block).elements.kind.value) keep.drop(name);
      else {
        Object.assign(formOf(block).elements.version, { value: value.version });
        typedIn(block).value = value.text;
        formOf(block).elements.kind.value = value.kind;
        touched(formOf(block));
        flush(formOf(block));
      }
    }
  };
  ready.then(restore).finally(() => { root.dataset.restored = ""; });
  Object.assign(window.rakorDesk, { put, know, stateOf, minutes, field, blockOf, formOf, typedIn, nameOf, heads, flush, enqueue, uuid });
  if (!CSS.supports("field-sizing", "content")) for (const box of minutes.querySelectorAll("textarea")) fit(box);
  if (!location.hash) [...minutes.querySelectorAll("article")].at(-1)?.scrollIntoView({ block: "nearest" });
  field.focus({ preventScroll: true });
})();
