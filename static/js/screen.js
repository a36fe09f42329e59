// The big screen asks every two and a half seconds whether the minutes have grown, and only then fetches itself anew.
(() => {
  const EVERY = 2500; // ms
  let isAsking = false;
  const ask = async () => {
    const wall = document.getElementById("layar");
    if (!wall || isAsking || document.hidden) return;
    isAsking = true;
    try {
      // Without cookies: asking must not keep a session alive.
      const answer = await fetch(`${wall.dataset.pulse}?versi=${wall.dataset.version}`, { credentials: "omit", cache: "no-store" });
      if (answer.status === 200) document.body.dispatchEvent(new CustomEvent("grown"));
    } catch {
      // no line: what is shown stays, asking goes on
    }
    isAsking = false;
  };
  setInterval(ask, EVERY);
  document.addEventListener("visibilitychange", ask);
})();
