// A beat every three seconds, for what others change meanwhile: an element says hx-trigger="pulse from:body". A page that
// nobody sees does not ask; seen again, it asks at once.
(() => {
  const beat = () => {
    if (document.visibilityState === "visible") document.body.dispatchEvent(new CustomEvent("pulse"));
  };
  setInterval(beat, 3000);
  document.addEventListener("visibilitychange", beat);
})();
