// The verification queue by keyboard: J and K go from claim to claim, T accepts, B opens the reason for returning.
(() => {
  const claims = [...document.querySelectorAll("[data-claim]")];
  const here = () => claims.findIndex((claim) => claim.contains(document.activeElement));
  const go = (place) => {
    const claim = claims[Math.max(0, Math.min(place, claims.length - 1))];
    claim?.focus();
    claim?.scrollIntoView({ block: "nearest" });
  };
  const keys = {
    j: () => go(here() + 1),
    k: () => go(here() - 1),
    t: () => claims[here()]?.querySelector("[data-accept]")?.click(),
    b: () => {
      const details = claims[here()]?.querySelector("[data-return]");
      if (!details) return;
      details.open = true;
      details.querySelector("textarea").focus();
    },
  };
  document.addEventListener("keydown", (event) => {
    if (event.ctrlKey || event.altKey || event.metaKey) return;
    if (event.target.closest("input, textarea, select")) {
      if (event.key === "Escape") event.target.closest("[data-claim]")?.focus();
      return;
    }
    const act = keys[event.key.toLowerCase()];
    if (!act) return;
    event.preventDefault();
    act();
  });
})();
