// Keeps what is typed into a form with data-draft on this device until the server has taken it.
// The form works without it; a page that was sent back with errors shows what the server sent.
for (const form of document.querySelectorAll("form[data-draft]")) {
  const key = `rakor:${location.pathname}:${form.dataset.draft}`;
  const fields = [...form.querySelectorAll("textarea, input[type=number]")];
  const wasSentBack = form.querySelector(".wrong, [role=alert]") !== null;
  const kept = JSON.parse(localStorage.getItem(key) ?? "{}");
  for (const field of fields) {
    if (!wasSentBack && !field.value && kept[field.name]) field.value = kept[field.name];
  }
  form.addEventListener("input", () => {
    const typed = Object.fromEntries(fields.filter((f) => f.value).map((f) => [f.name, f.value]));
    localStorage.setItem(key, JSON.stringify(typed));
  });
  // Cleared by the page that follows a report that was taken.
  form.addEventListener("submit", () => sessionStorage.setItem("rakor:sent", key));
}
if (!document.querySelector("form[data-draft]")) {
  const sent = sessionStorage.getItem("rakor:sent");
  if (sent) localStorage.removeItem(sent);
  sessionStorage.removeItem("rakor:sent");
}
