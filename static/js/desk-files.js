// Photographs and files, dropped at a block or pasted where one writes: sent at once, beside that block, else the last one.
// A browser keeps no files: until they are up, the page says so and asks before it is closed.
(() => {
  if (!window.rakorDesk) return;
  const { root, token, status, pause, minutes, blockOf, formOf, uuid, put } = window.rakorDesk;

  const upload = async (block, files) => {
    const name = `file:${uuid()}`, url = root.dataset.attach.replace(/0\/lampiran\/$/, `${block.dataset.block}/lampiran/`);
    status.begin(name);
    for (let tries = 0; ; tries++) {
      const body = new FormData();
      for (const file of files) body.append("files", file, file.name || "tempelan.png");
      try {
        const answer = await fetch(url, { method: "POST", body, headers: { "HX-Request": "true", "X-CSRFToken": token() } });
        const page = new DOMParser().parseFromString(await answer.text(), "text/html");
        if (answer.status === 200 || answer.status === 422) {
          status.done(name);
          return show(document.getElementById(block.id), page);
        }
        if (answer.status === 413) return refuse(block, "Berkas terlalu besar. Paling besar 25 MB.", name);
        if (answer.status === 404) return refuse(block, "Catatan ini sudah dihapus; berkasnya tidak tersimpan.", name);
      } catch {
        status.failed(name, "file"); // no line
      }
      status.failed(name, "file");
      await pause(tries);
    }
  };
  const refuse = (block, why, name) => {
    status.done(name);
    const fault = document.createElement("p");
    fault.className = "fault";
    fault.setAttribute("role", "alert");
    fault.textContent = why;
    (block.isConnected ? formOf(block) : root).append(fault);
  };
  // Only the list of files and the refusal: what is being typed in the block stays.
  const show = (block, page) => {
    const fresh = page.querySelector("article.block");
    if (!block || !fresh) return;
    const form = formOf(block);
    form.querySelectorAll(".files, .fault").forEach((one) => one.remove());
    const isIdle = !block.contains(document.activeElement) && form.elements.version.value === formOf(fresh).elements.version.value;
    if (isIdle && !fresh.querySelector(".fault")) return put(fresh, block);
    for (const one of fresh.querySelectorAll("form.text > :is(.files, .fault)")) form.append(document.adoptNode(one));
  };

  const take = (event, data) => {
    const files = [...(data?.files || [])];
    if (!files.length) return;
    event.preventDefault();
    const block = blockOf(event.target.closest?.("article")) || [...minutes.querySelectorAll(":scope > article[data-block]")].at(-1);
    root.querySelector(":scope > .fault")?.remove();
    if (block) upload(block, files);
    else refuse({ isConnected: false }, "Tulis dahulu satu catatan; berkas dilampirkan pada catatan.", "");
  };
  document.addEventListener("dragover", (event) => {
    if (![...event.dataTransfer.types].includes("Files")) return;
    event.preventDefault();
    minutes.classList.add("is-over");
  });
  document.addEventListener("dragleave", (event) => event.relatedTarget || minutes.classList.remove("is-over"));
  document.addEventListener("drop", (event) => { minutes.classList.remove("is-over"); take(event, event.dataTransfer); });
  document.addEventListener("paste", (event) => take(event, event.clipboardData));
})();
