// Where somebody comes from: typing narrows the units, and once one is chosen the others step aside. Without script the
// whole list stands there.
(() => {
  for (const place of document.querySelectorAll("[data-place]")) {
    const search = place.querySelector("[data-search]");
    const box = search.querySelector("input");
    const change = place.querySelector("[data-change]");
    const rows = [...place.querySelectorAll("li")];

    const narrow = () => {
      const asked = box.value.toLowerCase().split(/\s+/).filter(Boolean);
      for (const row of rows) {
        row.hidden = "words" in row.dataset && !asked.every((word) => row.dataset.words.includes(word));
      }
    };
    const fold = (isFolded) => {
      search.hidden = isFolded;
      change.hidden = !isFolded;
      place.classList.toggle("folded", isFolded);
      if (isFolded) for (const row of rows) row.hidden = !row.querySelector(":checked");
      else narrow();
    };

    box.addEventListener("input", narrow);
    box.addEventListener("keydown", (event) => {
      if (event.key === "Enter") event.preventDefault();
    });
    place.addEventListener("click", (event) => {
      // A tap chooses and folds; the arrow keys only walk through the list (a click without detail).
      if (event.detail && event.target.closest("li")) setTimeout(() => fold(true));
    });
    change.addEventListener("click", () => {
      box.value = "";
      fold(false);
      box.focus();
    });
    fold(place.querySelector(":checked") !== null);
  }
})();
