import { useCallback, useMemo, useState } from "react";
import type { InboxItem } from "../../api/schemas";
import { type TaskKey, keyOf } from "../../shown/taskKey";

export interface Chosen {
  readonly tasks: readonly InboxItem[];
  readonly has: (task: TaskKey) => boolean;
  readonly toggle: (task: TaskKey) => void;
  /** Chooses all from the one that was toggled last to this. */
  readonly upTo: (task: TaskKey) => void;
  /** Chooses all that are listed. */
  readonly all: () => void;
  /** Leaves only these chosen. */
  readonly keep: (tasks: readonly TaskKey[]) => void;
  readonly clear: () => void;
}

/** The rows that several acts are meant for, in the order of the list. What left the list is no longer chosen. */
export function useChosen(tasks: readonly InboxItem[]): Chosen {
  const [keys, setKeys] = useState<ReadonlySet<string>>(new Set());
  const [last, setLast] = useState<string | null>(null);
  const chosen = useMemo(() => tasks.filter((task) => keys.has(keyOf(task))), [tasks, keys]);
  const toggle = useCallback((task: TaskKey) => {
    const key = keyOf(task);
    setLast(key);
    setKeys((before) => {
      const after = new Set(before);
      if (!after.delete(key)) after.add(key);
      return after;
    });
  }, []);
  const upTo = useCallback(
    (task: TaskKey) => {
      const between = spanOf(tasks.map(keyOf), last ?? keyOf(task), keyOf(task));
      setKeys((before) => new Set([...before, ...between]));
      setLast(keyOf(task));
    },
    [tasks, last],
  );
  return { tasks: chosen, has: (task) => keys.has(keyOf(task)), toggle, upTo, ...useWhole(tasks, setKeys) };
}

/** The choice changed at one go. */
function useWhole(tasks: readonly InboxItem[], setKeys: (keys: ReadonlySet<string>) => void) {
  const keep = useCallback(
    (kept: readonly TaskKey[]) => {
      setKeys(new Set(kept.map(keyOf)));
    },
    [setKeys],
  );
  const clear = useCallback(() => {
    keep([]);
  }, [keep]);
  const all = useCallback(() => {
    keep(tasks);
  }, [keep, tasks]);
  return { keep, clear, all };
}

/** All from one to the other, both with them; the other alone where the one has left the list. */
export function spanOf(keys: readonly string[], from: string, to: string): readonly string[] {
  const [one, other] = [keys.indexOf(from), keys.indexOf(to)];
  if (one < 0 || other < 0) return [to];
  return keys.slice(Math.min(one, other), Math.max(one, other) + 1);
}
