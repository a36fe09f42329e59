// Mode rapat from the keyboard: arrows to the sides call another unit, up and down walk the directives, Enter opens the
// form of the one in focus, Ctrl Enter records, Esc leaves the form, "/" looks a unit up. Without this file all are links.
(() => {
  const TYPING = "input:not([type=radio]), textarea, select";
  const follow = (selector) => document.querySelector(selector)?.click();
  const walk = (step) => {
    const all = [...document.querySelectorAll("[data-decide]")];
    if (!all.length) return;
    const now = all.indexOf(document.activeElement);
    const next = all[now < 0 ? (step > 0 ? 0 : all.length - 1) : Math.min(Math.max(now + step, 0), all.length - 1)];
    next.focus({ preventScroll: true });
    next.closest("li").scrollIntoView({ block: "nearest" });
  };
  const KEYS = {
    ArrowLeft: () => follow(".call-head [rel=prev]"),
    ArrowRight: () => follow(".call-head [rel=next]"),
    ArrowUp: () => walk(-1),
    ArrowDown: () => walk(1),
    "/": () => document.getElementById("call_q")?.focus(),
  };
  document.addEventListener("keydown", (event) => {
    const form = event.target.closest?.("[data-call]");
    if (event.key === "Escape") {
      if (form || document.querySelector("[data-call]")) follow("[data-cancel]");
      else document.activeElement?.blur();
      return;
    }
    if (event.key === "Enter" && (event.ctrlKey || event.metaKey) && form) {
      event.preventDefault();
      form.requestSubmit();
      return;
    }
    if (event.ctrlKey || event.metaKey || event.altKey || form || event.target.matches?.(TYPING)) return;
    const act = KEYS[event.key];
    if (!act) return;
    event.preventDefault();
    act();
  });
  // After the load: going to the fragment of the address takes the focus away.
  addEventListener("load", () => setTimeout(() => document.querySelector("[data-call] input[type=radio]")?.focus({ preventScroll: true })));
})();
