// Large photos are made smaller before they travel: a phone's picture of 8 MB goes in a few hundred kB. What the browser
// can't read, and what is small enough, goes as it is; the server turns, cleans and checks everything again.
(() => {
  const LARGEST = 1_500_000; // bytes of a photo that goes as it is
  const LONGEST = 2400; // pixels of its longer side
  const TYPES = ["image/jpeg", "image/webp", "image/heic", "image/heif"];

  const smaller = async (file) => {
    if (file.size <= LARGEST || !TYPES.includes(file.type)) return file;
    let bitmap;
    try {
      bitmap = await createImageBitmap(file, { imageOrientation: "from-image" });
    } catch {
      return file; // not a picture that this browser reads
    }
    const scale = Math.min(1, LONGEST / Math.max(bitmap.width, bitmap.height));
    const canvas = new OffscreenCanvas(Math.round(bitmap.width * scale), Math.round(bitmap.height * scale));
    canvas.getContext("2d").drawImage(bitmap, 0, 0, canvas.width, canvas.height);
    bitmap.close();
    const blob = await canvas.convertToBlob({ type: "image/jpeg", quality: 0.85 });
    if (blob.size >= file.size) return file;
    const name = file.name.replace(/\.\w+$/, "") + ".jpg";
    return new File([blob], name, { type: "image/jpeg", lastModified: file.lastModified });
  };

  document.addEventListener("change", async (event) => {
    const input = event.target;
    if (input.type !== "file" || !input.closest("[data-shrink]") || !window.OffscreenCanvas) return;
    const chosen = [...input.files];
    if (!chosen.some((file) => file.size > LARGEST && TYPES.includes(file.type))) return;
    const buttons = input.form.querySelectorAll("button[type=submit]");
    for (const button of buttons) button.disabled = true;
    const files = new DataTransfer();
    try {
      for (const file of chosen) files.items.add(await smaller(file));
      if ([...input.files].every((file, place) => file === chosen[place])) input.files = files.files;
    } finally {
      for (const button of buttons) button.disabled = false;
    }
  });
})();
