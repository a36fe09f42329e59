// Comforts of plain forms: one sending only, file fields in Indonesian whatever language the browser speaks, and small
// pictures of the photos that were chosen.
(() => {
  document.addEventListener("submit", (event) => {
    const form = event.target;
    if (form.getAttribute("method") !== "post" || event.defaultPrevented) return;
    if (form.hasAttribute("aria-busy")) {
      event.preventDefault();
      return;
    }
    form.setAttribute("aria-busy", "true");
    setTimeout(() => form.removeAttribute("aria-busy"), 20000);
  });
  addEventListener("pageshow", () => {
    for (const form of document.querySelectorAll("form[aria-busy]")) form.removeAttribute("aria-busy");
  });

  document.addEventListener("change", (event) => {
    const field = event.target.closest("[data-thumbs]");
    if (!field || event.target.type !== "file") return;
    field.querySelector(".thumbs")?.remove();
    const row = document.createElement("ul");
    row.className = "thumbs";
    for (const file of event.target.files) {
      const item = document.createElement("li");
      if (file.type.startsWith("image/")) {
        const picture = document.createElement("img");
        picture.alt = "";
        picture.src = URL.createObjectURL(file);
        picture.onload = () => URL.revokeObjectURL(picture.src);
        item.append(picture);
      }
      const name = document.createElement("small");
      name.textContent = file.name;
      item.append(name);
      row.append(item);
    }
    field.append(row);
  });

  const told = (input) => {
    const files = [...input.files];
    if (!files.length) return "Belum ada berkas dipilih";
    return files.length === 1 ? files[0].name : `${files.length} berkas dipilih`;
  };
  htmx.onLoad((content) => {
    for (const input of content.querySelectorAll("input[type=file]:not(.own > *)")) {
      const own = document.createElement("span");
      const button = document.createElement("b");
      const said = document.createElement("small");
      own.className = "own";
      button.textContent = "Pilih berkas";
      for (const part of [button, said]) part.setAttribute("aria-hidden", "true");
      input.replaceWith(own);
      own.append(input, button, said);
      const tell = () => (said.textContent = told(input));
      input.addEventListener("change", tell);
      input.form?.addEventListener("reset", () => setTimeout(tell));
      tell();
    }
  });

  for (const button of document.querySelectorAll("[data-back]")) {
    button.hidden = history.length < 2;
    button.addEventListener("click", () => history.back());
  }
})();
