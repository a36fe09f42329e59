// A long list of choices that can be narrowed by typing. Without script the whole list stands there, and no search box.
(() => {
  for (const field of document.querySelectorAll("[data-narrow]")) {
    const list = document.getElementById(field.dataset.narrow);
    const box = field.querySelector("input");
    field.hidden = false;
    box.addEventListener("keydown", (event) => {
      if (event.key === "Enter") event.preventDefault();
    });
    box.addEventListener("input", () => {
      const asked = box.value.toLowerCase().split(/\s+/).filter(Boolean);
      for (const row of list.querySelectorAll("[data-words]")) {
        row.hidden = !asked.every((word) => row.dataset.words.includes(word)) && !row.querySelector(":checked");
      }
      for (const group of list.querySelectorAll("fieldset")) {
        group.hidden = !group.querySelector("[data-words]:not([hidden])");
      }
    });
  }
})();
