import { firstField } from "./ordered/added";

const writable = ":is(input:not([type=checkbox]):not([type=radio]), textarea):not(:disabled)";

/** Brings an input of the panel into sight, and the focus to what is still open in it; a list to choose from opens. */
export function reach(panel: Element | null | undefined, input: string): void {
  const box = [...(panel?.querySelectorAll<HTMLElement>("[data-input]") ?? [])].find(
    ({ dataset }) => dataset["input"] === input,
  );
  if (!box) return;
  box.scrollIntoView({ block: "start" });
  const target = openField(box) ?? firstField(box) ?? box.querySelector<HTMLElement>("button:not(.cfp-handle)");
  target?.focus({ preventScroll: true });
  // A list opens on the pointer alone, and not on the focus.
  if (target?.matches("[role=combobox]"))
    target.dispatchEvent(new MouseEvent("mousedown", { bubbles: true, cancelable: true }));
}

/** The first field that is wrong, or in which nothing stands yet. */
function openField(box: Element): HTMLElement | undefined {
  return [...box.querySelectorAll<HTMLInputElement>(writable)].find((field) => {
    const select = field.closest(".ant-select");
    if (field.getAttribute("aria-invalid") === "true") return true;
    return select ? select.querySelector("[class*=placeholder]") !== null : field.value === "";
  });
}
