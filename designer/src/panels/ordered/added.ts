import { useEffect, useEffectEvent, useState } from "react";
import { takeFocus } from "../takeFocus";

/** The entry of a list that has just been added; `turn` tells two additions apart. */
export interface Added {
  readonly at: number;
  readonly turn: number;
}

/** What has been added last, and the function that says so. */
export function useAdded(): readonly [Added | null, (at: number) => void] {
  const [added, setAdded] = useState<Added | null>(null);
  return [
    added,
    (at) => {
      setAdded((before) => ({ at, turn: (before?.turn ?? 0) + 1 }));
    },
  ];
}

/** What an entry is called is typed next: its first field has the focus, with what stands in it chosen. */
export function useFocusOnAdded(added: Added | null, boxOf: (at: number) => Element | null | undefined): void {
  const find = useEffectEvent(boxOf);
  useEffect(() => {
    if (added === null) return undefined;
    // Where the entry stands is asked when it has been drawn, and not again when the list changes.
    const field = firstField(find(added.at));
    return takeFocus(() => field);
  }, [added]);
}

const fields = ":is(input:not([type=checkbox]):not([type=radio]), textarea):not(:disabled)";

export function firstField(box: Element | null | undefined): HTMLElement | null {
  return box?.querySelector<HTMLElement>(fields) ?? null;
}
