import type { InputRef } from "antd";
import { useEffect, useRef, type RefObject } from "react";

/** Two dozen frames: longer than a dialog takes to come or go, shorter than anybody waits. */
const patience = 24;

/**
 * Puts the focus into a field as soon as that is possible, with what stands in it chosen. `autoFocus` comes too early where a dialog
 * opens or closes: it cannot be focused yet, or takes the focus back.
 */
export function useFirstFocus(wanted = true): RefObject<InputRef | null> {
  const field = useRef<InputRef>(null);
  useEffect(() => {
    if (!wanted) return undefined;
    let frames = 0;
    let next = 0;
    const take = () => {
      field.current?.focus({ cursor: "all", preventScroll: true });
      frames += 1;
      if (document.activeElement !== field.current?.input && frames < patience) next = requestAnimationFrame(take);
    };
    // Whoever has gone elsewhere meanwhile is not fetched back.
    const stop = () => {
      frames = patience;
      cancelAnimationFrame(next);
    };
    const acts = ["mousedown", "touchstart"] as const;
    for (const act of acts) globalThis.addEventListener(act, stop, { capture: true, once: true });
    take();
    return () => {
      stop();
      for (const act of acts) globalThis.removeEventListener(act, stop, { capture: true });
    };
  }, [wanted]);
  return field;
}
