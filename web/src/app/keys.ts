import { useEffect, useRef } from "react";

export type KeyActs = Readonly<Record<string, () => void>>;

/** Acts for single keys, by `KeyboardEvent.key`. Not while one types or chooses, nor with Ctrl, Alt or Meta held. */
export function useKeys(acts: KeyActs, on = true) {
  const now = useRef(acts);
  useEffect(() => {
    now.current = acts;
  });
  useEffect(() => {
    if (!on) return undefined;
    function press(event: KeyboardEvent) {
      const act = now.current[event.key];
      if (!act || event.defaultPrevented || event.ctrlKey || event.altKey || event.metaKey || takesKeys(event)) return;
      event.preventDefault();
      act();
    }
    document.addEventListener("keydown", press);
    return () => {
      document.removeEventListener("keydown", press);
    };
  }, [on]);
}

const plain =
  "input, textarea, select, [contenteditable='true'], [role='dialog'], [role='menu'], [role='combobox'], [role='listbox'].own-keys";
const pressed = "button, a[href], summary, [role='tab'], [role='radio'], [role='checkbox']";

/** Whether what has the focus needs the key itself: a field every key, a button or link Enter, Space and the arrows of tabs. */
function takesKeys(event: KeyboardEvent): boolean {
  const place = event.target;
  if (!(place instanceof Element)) return false;
  if (place.closest(plain)) return true;
  return (
    [" ", "Enter", "ArrowUp", "ArrowDown", "ArrowLeft", "ArrowRight"].includes(event.key) &&
    place.closest(pressed) !== null
  );
}
