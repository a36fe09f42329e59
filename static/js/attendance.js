// The attendance list by keyboard: a letter marks the unit and the next one is in hand. What others have recorded
// meanwhile comes with the count and is drawn into the rows, but never over what has been changed here and not yet sent.
(() => {
  const form = document.getElementById("kehadiran");
  if (!form) return;
  const KEYS = { h: "hadir", w: "diwakili", t: "tidak_hadir", u: "invited" };
  const rows = () => [...form.querySelectorAll("[data-unit]:not([hidden])")];
  const row = (unit) => form.querySelector(`[data-unit="${unit}"]`);
  const choice = (line, value) => line.querySelector(`.states [value=${value}]`);
  const chosen = (line) => line.querySelector(".states :checked");
  const was = (line) => line.querySelector("[type=hidden]");
  const by = (line) => line.querySelector(".by input");
  const said = form.querySelector("[data-saved]");
  const search = form.querySelector("[data-search]");

  const step = (line, by) => {
    const all = rows();
    const next = all[all.indexOf(line) + by];
    if (next) (chosen(next) || choice(next, "hadir")).focus();
  };
  const mark = (line, value) => {
    const box = choice(line, value);
    box.checked = true;
    box.dispatchEvent(new Event("change", { bubbles: true }));
    if (value === "diwakili") by(line).focus();
    else step(line, 1);
  };

  form.addEventListener("keydown", (event) => {
    if (event.ctrlKey || event.altKey || event.metaKey) return;
    const line = event.target.closest("[data-unit]");
    if (!line) return;
    const isName = event.target === by(line);
    const way = { ArrowDown: 1, ArrowUp: -1 }[event.key] || (isName && event.key === "Enter" ? 1 : 0);
    if (way) step(line, way);
    else if (isName) return;
    else if (event.key === "/") search.querySelector("input").focus();
    else if (KEYS[event.key.toLowerCase()]) mark(line, KEYS[event.key.toLowerCase()]);
    else return;
    event.preventDefault();
  });

  search.querySelector("input").addEventListener("keydown", (event) => {
    if (event.key !== "Enter") return;
    event.preventDefault();
    const first = rows()[0];
    if (first && event.target.value.trim()) (chosen(first) || choice(first, "hadir")).focus();
  });
  search.addEventListener("input", (event) => {
    const asked = event.target.value.toLowerCase().split(/\s+/).filter(Boolean);
    for (const line of form.querySelectorAll("[data-unit]")) {
      line.hidden = !asked.every((word) => line.dataset.words.includes(word));
    }
    for (const head of form.querySelectorAll(".kind")) head.hidden = asked.length > 0;
  });

  const draw = (count) => {
    const now = new Map(JSON.parse(count.dataset.now).map(([unit, state, name]) => [String(unit), [state, name]]));
    for (const line of form.querySelectorAll("[data-unit]")) {
      const [state, name] = now.get(line.dataset.unit) || ["none", ""];
      if ("unsent" in line.dataset) continue;
      was(line).value = state;
      choice(line, state).checked = true;
      if (by(line) !== document.activeElement) by(line).value = name;
    }
  };
  document.addEventListener("htmx:afterSwap", (event) => {
    const count = document.getElementById("hitungan");
    if (event.detail.target.id !== "hitungan" || !count) return;
    draw(count);
    if (said && event.detail.requestConfig.verb === "post" && event.detail.xhr.status === 200) said.hidden = false;
  });

  // Unsent: from the first key until the moment the request is made, and again when it failed.
  const unsent = (event) => {
    const line = event.target.closest("[data-unit]");
    if (line) line.dataset.unsent = "";
  };
  for (const name of ["input", "change"]) {
    form.addEventListener(name, (event) => {
      unsent(event);
      if (said) said.hidden = true;
    }, true);
  }
  for (const name of ["htmx:sendError", "htmx:timeout", "htmx:responseError"]) form.addEventListener(name, unsent);
  form.addEventListener("htmx:configRequest", (event) => delete event.target.dataset.unsent);

  search.hidden = false;
  form.querySelector("[data-keys]").hidden = false;
})();
