// A button that copies a field: <button data-copy="id of the field" hidden>. It shows itself only where copying works.
(() => {
  const said = document.querySelector("[data-copy-said]");
  for (const button of document.querySelectorAll("[data-copy]")) {
    const field = document.getElementById(button.dataset.copy);
    button.hidden = false;
    button.addEventListener("click", async () => {
      field.select();
      try {
        // A page without https has no clipboard, but the old way still works there.
        if (navigator.clipboard) await navigator.clipboard.writeText(field.value);
        else if (!document.execCommand("copy")) throw new Error("refused");
        said.textContent = "Sudah disalin. Tempelkan di tempat yang dituju.";
      } catch {
        said.textContent = "Peramban tidak mengizinkan. Teksnya sudah dipilih: tekan Ctrl+C.";
      }
    });
  }
})();
