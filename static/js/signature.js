// A signature drawn with a finger or a mouse, kept as lines of whole points in a box of 600 × 200 (meetings/signatures.py).
(() => {
  const MOST = 19000;
  for (const field of document.querySelectorAll("[data-sign]")) {
    const pad = field.querySelector(".pad");
    const canvas = pad.querySelector("canvas");
    const kept = field.querySelector("[name=signature]");
    const pen = canvas.getContext("2d");
    let lines = kept.value ? kept.value.split(";").map((line) => line.split(" ").map((point) => point.split(",").map(Number))) : [];
    let line = null;

    const within = (value, most) => Math.min(most, Math.max(0, Math.round(value)));
    const at = (event) => {
      const box = canvas.getBoundingClientRect();
      return [
        within(((event.clientX - box.left) * canvas.width) / box.width, canvas.width),
        within(((event.clientY - box.top) * canvas.height) / box.height, canvas.height),
      ];
    };
    const draw = () => {
      pen.clearRect(0, 0, canvas.width, canvas.height);
      pen.lineWidth = 4;
      pen.lineCap = pen.lineJoin = "round";
      pen.strokeStyle = getComputedStyle(canvas).color;
      for (const points of lines) {
        pen.beginPath();
        for (const [x, y] of points) pen.lineTo(x, y);
        pen.stroke();
      }
    };
    const keep = () => {
      kept.value = lines.map((points) => points.map((point) => point.join(",")).join(" ")).join(";");
    };

    canvas.addEventListener("pointerdown", (event) => {
      if (kept.value.length > MOST) return;
      canvas.setPointerCapture(event.pointerId);
      line = [at(event)];
      lines.push(line);
      event.preventDefault();
    });
    canvas.addEventListener("pointermove", (event) => {
      if (!line) return;
      const [x, y] = at(event);
      const [lastX, lastY] = line.at(-1);
      if (Math.hypot(x - lastX, y - lastY) < 3) return;
      line.push([x, y]);
      draw();
    });
    for (const end of ["pointerup", "pointercancel"]) {
      canvas.addEventListener(end, () => {
        if (!line) return;
        line = null;
        keep();
        if (kept.value.length > MOST) {
          lines.pop();
          keep();
        }
        draw();
      });
    }
    pad.querySelector("[data-again]").addEventListener("click", () => {
      lines = [];
      keep();
      draw();
    });
    pad.hidden = false;
    draw();
  }
})();
