// A request that failed is said in the strip #gagal, in the flow of the page; the form stays as it was typed.
(() => {
  const strip = () => document.getElementById("gagal");
  const say = (id) => strip().replaceChildren(document.getElementById(id).content.cloneNode(true));
  document.addEventListener("htmx:beforeSwap", (event) => {
    const { xhr } = event.detail;
    if (xhr.status < 400 || xhr.status === 422) {
      if (xhr.status < 400) strip().replaceChildren();
    } else if (xhr.getResponseHeader("HX-Retarget") === "#gagal") {
      event.detail.shouldSwap = true;
    } else {
      say("gagal-peladen");
    }
  });
  for (const name of ["htmx:sendError", "htmx:timeout"]) {
    document.addEventListener(name, () => say("gagal-sambungan"));
  }
})();
