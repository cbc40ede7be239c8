import { useMemo, useState } from "react";
import type { CaseSummary } from "../../api/schemas";
import type { TickedTask } from "../../together/useTogether";
import type { TaskKey } from "../../shown/taskKey";

/** The cases that are ticked in the list, of those that have open tasks. */
export interface Ticks {
  readonly has: (id: number) => boolean;
  readonly toggle: (id: number) => void;
  /** All that are listed, or none. */
  readonly all: (on: boolean) => void;
  readonly count: number;
  readonly of: number;
  /** Their open tasks. */
  readonly tasks: readonly TickedTask[];
  /** Leaves those ticked whose tasks these are. */
  readonly keep: (tasks: readonly TaskKey[]) => void;
}

export function canBeTicked({ current }: CaseSummary): boolean {
  return (current?.tasks ?? []).length > 0;
}

export function useTicks(cases: readonly CaseSummary[]): Ticks {
  const [ticked, setTicked] = useState<ReadonlySet<number>>(new Set());
  return useMemo(() => {
    const listed = cases.filter(canBeTicked);
    const those = listed.filter(({ id }) => ticked.has(id));
    return {
      has: (id) => ticked.has(id),
      toggle: (id) => {
        setTicked((before) => (before.has(id) ? without(before, id) : new Set([...before, id])));
      },
      all: (on) => {
        setTicked(on ? new Set(listed.map(({ id }) => id)) : new Set());
      },
      count: those.length,
      of: listed.length,
      tasks: those.flatMap(tasksOf),
      keep: (tasks) => {
        setTicked(new Set(tasks.map(({ caseId }) => caseId)));
      },
    };
  }, [cases, ticked]);
}

function tasksOf({ title, current }: CaseSummary): readonly TickedTask[] {
  const tasks = current?.tasks ?? [];
  // What happened since it was listed does not matter to whoever is urged.
  return tasks.map(({ caseId, visit, seq }) => ({ caseId, visit, seq, turn: null, caseTitle: title }));
}

function without(some: ReadonlySet<number>, one: number): ReadonlySet<number> {
  return new Set([...some].filter((id) => id !== one));
}
