/** Where the acts of the task stand. */
export const actsPlace = "task-acts";

/** Where the reading pane begins to be filled in. */
export const formPlace = "task-form";

// Not the button that takes over all that is known: whoever presses Enter twice would fill in everything.
const fields = ".ant-form-item :is(input:not([type='hidden']):not([type='file']), textarea, button)";

/** Puts the focus on the first field of the form, or on the first act when there is nothing to fill in. */
export function focusForm() {
  const place = document.getElementById(formPlace);
  const first =
    place?.querySelector<HTMLElement>(fields) ??
    document.querySelector<HTMLElement>(`#${actsPlace} button:not(:disabled)`);
  first?.focus();
}
