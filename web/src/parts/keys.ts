import { useEffect, useRef } from "react";

export type KeyActs = Readonly<Record<string, () => void>>;

interface KeyOptions {
  /** With Ctrl (or ⌘) held, and then also while one types. */
  readonly withCtrl?: boolean;
}

/** Acts for keys by `KeyboardEvent.key`: single ones, not while one types or chooses; or with Ctrl. */
export function useKeys(acts: KeyActs, on = true, { withCtrl = false }: KeyOptions = {}) {
  const now = useRef(acts);
  useEffect(() => {
    now.current = acts;
  });
  useEffect(() => {
    if (!on) return undefined;
    function press(event: KeyboardEvent) {
      const act = now.current[event.key];
      if (!act || event.defaultPrevented || event.altKey) return;
      if ((event.ctrlKey || event.metaKey) !== withCtrl) return;
      if (withCtrl ? inDialog(event) : takesKeys(event)) return;
      event.preventDefault();
      act();
    }
    document.addEventListener("keydown", press);
    return () => {
      document.removeEventListener("keydown", press);
    };
  }, [on, withCtrl]);
}

const plain = "input, textarea, select, [contenteditable='true'], [role='dialog'], [role='menu'], [role='combobox']";
const pressed = "button, a[href], summary, [role='tab'], [role='checkbox']";

/** Whether what has the focus needs the key itself: a field every key, a button or link Enter and Space. */
function takesKeys(event: KeyboardEvent): boolean {
  const place = event.target;
  if (!(place instanceof Element)) return false;
  if (place.closest(plain)) return true;
  return (event.key === " " || event.key === "Enter") && place.closest(pressed) !== null;
}

function inDialog({ target }: KeyboardEvent): boolean {
  return target instanceof Element && target.closest("[role='dialog']") !== null;
}
