// A button that copies a field: <button data-copy="id of the field" hidden>. It shows itself only where copying works.
(() => {
  const said = document.querySelector("[data-copy-said]");
  for (const button of document.querySelectorAll("[data-copy]")) {
    const field = document.getElementById(button.dataset.copy);
    button.hidden = false;
    button.addEventListener("click", () => {
      field.select(); // the way that also works on a page without https
      said.textContent = document.execCommand("copy")
        ? "Sudah disalin. Tempelkan di tempat yang dituju."
        : "Peramban tidak mengizinkan. Teksnya sudah dipilih: tekan Ctrl+C.";
    });
  }
})();
