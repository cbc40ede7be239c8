import { useCallback, useMemo, useState } from "react";
import type { InboxItem } from "../../api/schemas";
import { type TaskKey, keyOf } from "../../shown/taskKey";

export interface Chosen {
  readonly tasks: readonly InboxItem[];
  readonly has: (task: TaskKey) => boolean;
  readonly toggle: (task: TaskKey) => void;
  /** Chooses all that are listed. */
  readonly all: () => void;
  readonly clear: () => void;
}

/** The rows that several acts are meant for. What left the list is no longer chosen. */
export function useChosen(tasks: readonly InboxItem[]): Chosen {
  const [keys, setKeys] = useState<ReadonlySet<string>>(new Set());
  const chosen = useMemo(() => tasks.filter((task) => keys.has(keyOf(task))), [tasks, keys]);
  const toggle = useCallback((task: TaskKey) => {
    const key = keyOf(task);
    setKeys((before) => {
      const after = new Set(before);
      if (!after.delete(key)) after.add(key);
      return after;
    });
  }, []);
  const clear = useCallback(() => {
    setKeys(new Set());
  }, []);
  const all = useCallback(() => {
    setKeys(new Set(tasks.map(keyOf)));
  }, [tasks]);
  return { tasks: chosen, all, has: (task) => keys.has(keyOf(task)), toggle, clear };
}
