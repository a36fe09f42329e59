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
    const fields = [...form.querySelectorAll("textarea, input[type=number]")];
    const said = form.querySelector("[data-draft-kept]");
    const wasSentBack = document.querySelector("main .form-errors") !== null;
    const kept = read(key);

    const keep = () => {
      const typed = Object.fromEntries(fields.filter((field) => field.value).map((field) => [field.name, field.value]));
      const isKept = write(key, { token: form.elements.client_id.value, typed }) && Object.keys(typed).length > 0;
      said.hidden = !isKept;
      const now = new Date();
      said.querySelector("time").textContent = [now.getHours(), now.getMinutes()].map((n) => String(n).padStart(2, "0")).join(".");
    };

    if (kept.token && form.dataset.taken.split(" ").includes(kept.token)) write(key, {});
    else if (!wasSentBack) {
      for (const field of fields) field.value ||= kept.typed?.[field.name] ?? "";
    }
    if (fields.some((field) => field.value)) keep();
    form.addEventListener("input", keep);
  }
})();
