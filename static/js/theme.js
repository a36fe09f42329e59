// Light or dark: follows the system until somebody chooses. Runs before the first paint.
(() => {
  const root = document.documentElement;
  let chosen = null;
  try { chosen = localStorage.getItem("rakor-theme"); } catch { chosen = null; }
  if (chosen === "light" || chosen === "dark") root.dataset.theme = chosen;

  const isDark = () => (root.dataset.theme || (matchMedia("(prefers-color-scheme: dark)").matches ? "dark" : "light")) === "dark";
  addEventListener("DOMContentLoaded", () => {
    for (const button of document.querySelectorAll("[data-theme-switch]")) {
      button.hidden = false;
      button.addEventListener("click", () => {
        root.dataset.theme = isDark() ? "light" : "dark";
        try { localStorage.setItem("rakor-theme", root.dataset.theme); } catch { /* private window: holds for this page */ }
      });
    }
  });
})();
