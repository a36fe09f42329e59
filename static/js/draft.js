// Keeps what is typed into a form with data-draft on this device until the server has taken it. It is kept under the
// form's one-time token: a token that the server names in data-taken has arrived, and its draft goes.
// The form works without it; a page that was sent back with errors shows what the server sent.
(() => {
  const read = (key) => {
    try {
      return JSON.parse(localStorage.getItem(key)) ?? {};
    } catch {
      return {}; // storage refused, or not ours
    }
  };
  const write = (key, draft) => {
    try {
      localStorage.setItem(key, JSON.stringify(draft));
      return true;
    } catch {
      return false;
    }
  };

  for (const form of document.querySelectorAll("form[data-draft]")) {
    const key = `rakor:${location.pathname}:${form.dataset.draft}`;
    const fields = [...form.querySelectorAll("textarea, input[type=number], input[type=checkbox]")];
    const token = form.elements[form.dataset.token ?? "client_id"];
    const isBox = (field) => field.type === "checkbox";
    const valueOf = (field) => (isBox(field) ? (field.checked ? "1" : "") : field.value);
    const said = form.querySelector("[data-draft-kept]");
    const wasSentBack = document.querySelector("main .form-errors") !== null;
    const kept = read(key);

    const keep = () => {
      const typed = Object.fromEntries(fields.filter(valueOf).map((field) => [field.name, valueOf(field)]));
      const isKept = write(key, { token: token.value, typed }) && Object.keys(typed).length > 0;
      said.hidden = !isKept;
      const now = new Date();
      said.querySelector("time").textContent = [now.getHours(), now.getMinutes()].map((n) => String(n).padStart(2, "0")).join(".");
    };

    if (kept.token && form.dataset.taken.split(" ").includes(kept.token)) write(key, {});
    else if (!wasSentBack) {
      for (const field of fields) {
        if (!isBox(field)) field.value ||= kept.typed?.[field.name] ?? "";
        else if (kept.typed?.[field.name]) field.checked = true;
      }
    }
    if (fields.some(valueOf)) keep();
    form.addEventListener("input", keep);
  }
})();
