/** Two dozen frames: longer than a dialog takes to come or go, shorter than anybody waits. */
const patience = 24;

/**
 * Puts the focus into a field as soon as that is possible, with what stands in it chosen. `autoFocus` comes too early where a dialog
 * or a list opens or closes: the field cannot be focused yet, or the focus is taken back.
 * @param find The field, which may not be drawn yet.
 * @returns Gives up.
 */
export function takeFocus(find: () => HTMLElement | null | undefined, options: FocusOptions = {}): () => void {
  let frames = 0;
  let next = 0;
  const take = () => {
    const field = find();
    field?.focus(options);
    if (field instanceof HTMLInputElement) field.select();
    frames += 1;
    if ((!field || document.activeElement !== field) && frames < patience) next = requestAnimationFrame(take);
  };
  // Whoever has gone elsewhere meanwhile is not fetched back.
  const stop = () => {
    frames = patience;
    cancelAnimationFrame(next);
    for (const act of acts) globalThis.removeEventListener(act, stop, { capture: true });
  };
  const acts = ["mousedown", "touchstart"] as const;
  for (const act of acts) globalThis.addEventListener(act, stop, { capture: true, once: true });
  take();
  return stop;
}
