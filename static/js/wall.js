// The screen of the meeting room: where fetching it anew fails, it says how old is what it shows, until it succeeds again.
(() => {
  const stale = document.getElementById("basi");
  const front = () => document.getElementById("dinding");
  const fail = (event) => {
    if (event.target !== front()) return;
    event.stopImmediatePropagation(); // nothing was typed here that could be lost
    stale.querySelector("b").textContent = front().dataset.at;
    stale.hidden = false;
  };
  document.body.addEventListener("htmx:sendError", fail, true);
  document.body.addEventListener("htmx:beforeSwap", (event) => event.detail.xhr.status >= 400 && fail(event), true);
  document.body.addEventListener("htmx:timeout", fail, true);
  document.body.addEventListener("htmx:afterSwap", () => { stale.hidden = true; });
})();
