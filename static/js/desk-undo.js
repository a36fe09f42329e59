// Alt+Z: the last thing done here is undone, as often as there is something: a line taken into the minutes comes back into
// the capture line, a block moves back, has its kind again, stands there again. Letters are undone by the browser (Ctrl+Z).
(() => {
  if (!window.rakorDesk) return;
  const { keep, status, send, why, minutes, field, blockOf, formOf, nameOf, heads, flush } = window.rakorDesk;
  const MOST = 100;
  const done = [];

  // Its konsep go first: a block that an arahan came from stays. What has been issued meanwhile stays, and says so.
  const takeBack = async (block, text) => {
    const now = document.getElementById(block.id); // swapped since, when something in it changed
    if (!now) return;
    await flush(formOf(now));
    const drafts = [...now.querySelectorAll(".margin form.acts")].map((form) => form.action);
    const remove = now.querySelector("[data-do=remove]").formAction;
    for (const url of [...drafts, remove]) {
      const answer = await send(url, {});
      if (answer.status === 200) continue;
      const fault = answer.page?.querySelector(".fault");
      if (fault) formOf(now).append(document.adoptNode(fault));
      else status.failed(nameOf(formOf(now)), why(answer.status));
      return;
    }
    keep.drop(nameOf(formOf(now)));
    status.done(nameOf(formOf(now)));
    now.remove();
    heads();
    document.body.dispatchEvent(new CustomEvent("deskDrafts"));
    field.value ||= text;
    field.focus();
    field.dispatchEvent(new Event("input", { bubbles: true }));
  };

  const kinds = new WeakMap(); // select → the kind it had
  minutes.addEventListener("focusin", ({ target }) => target.name === "kind" && kinds.set(target, target.value));
  minutes.addEventListener("change", ({ target }) => {
    if (target.name !== "kind") return;
    const was = kinds.get(target), { id } = blockOf(target);
    kinds.set(target, target.value);
    done.push(() => {
      const select = document.querySelector(`#${id} select[name=kind]`);
      if (!select || was === undefined) return;
      select.value = was;
      select.dispatchEvent(new Event("input", { bubbles: true }));
    });
  });

  Object.assign(window.rakorDesk, {
    takeBack,
    undoable(act) { done.push(act); if (done.length > MOST) done.shift(); },
    undo() { done.pop()?.(); },
  });
})();
