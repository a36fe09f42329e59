// A list of units to tick that can be searched: typing narrows it, Enter ticks the first that is left. The choices
// themselves are plain checkboxes.
(() => {
  const words = (text) => text.toLowerCase().split(/\s+/).filter(Boolean);

  const name = (pick) => {
    const chosen = [...pick.querySelectorAll("li:has(:checked)")].map((row) => row.dataset.name);
    pick.querySelector("[data-picked]").textContent = chosen.length ? chosen.join(", ") : "belum dipilih";
  };

  const narrow = (search) => {
    const asked = words(search.value);
    for (const row of search.closest("[data-pick]").querySelectorAll("li[data-words]")) {
      row.hidden = !asked.every((word) => row.dataset.words.includes(word));
    }
  };

  // The unit called exactly so goes before those that only contain the letters.
  const best = (pick, asked) => {
    const left = [...pick.querySelectorAll("li[data-words]:not([hidden])")];
    return left.find((row) => row.dataset.name.toLowerCase() === asked.trim().toLowerCase()) || left[0];
  };

  document.addEventListener("input", (event) => {
    if (event.target.matches("[data-pick-search]")) narrow(event.target);
  });
  document.addEventListener("change", (event) => {
    const pick = event.target.closest("[data-pick]");
    if (pick) name(pick);
  });
  document.addEventListener("keydown", (event) => {
    if (event.key !== "Enter" || !event.target.matches("[data-pick-search]")) return;
    event.preventDefault();
    const pick = event.target.closest("[data-pick]");
    const row = event.target.value.trim() && best(pick, event.target.value);
    if (!row) return;
    const box = row.querySelector("input");
    box.checked = !box.checked;
    event.target.value = "";
    narrow(event.target);
    name(pick);
  });

  const start = (part) => {
    for (const pick of part.querySelectorAll("[data-pick]")) name(pick);
  };
  start(document);
  document.addEventListener("htmx:load", (event) => start(event.detail.elt));
})();
