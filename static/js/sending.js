// What sending needs: the CSRF token, and a word in the page when it failed.
// The CSRF token is read from the cookie at the moment of sending, so a page left open over a new sign-in still works.
(() => {
  const token = () => {
    const found = document.cookie.match(/(?:^|;\s*)csrftoken=([^;]+)/);
    return found ? decodeURIComponent(found[1]) : "";
  };
  document.addEventListener("htmx:configRequest", (event) => {
    if (event.detail.verb !== "get" && token()) event.detail.headers["X-CSRFToken"] = token();
  });
  document.addEventListener("submit", (event) => {
    const field = event.target.querySelector("input[name=csrfmiddlewaretoken]");
    if (field && token()) field.value = token();
  }, true);
})();
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
