import { useCallback, useMemo, useState } from "react";
import type { InboxItem } from "../api/schemas";
import { keyOf, type TaskKey } from "../shown/taskKey";
import { following } from "./list/rows";

/** Tasks that somebody goes through one after the other, as they were listed when the first was opened. */
interface Listed {
  readonly tasks: readonly TaskKey[];
  /** The list went on below. */
  readonly more: boolean;
}

/** Where in a round a task is. */
export interface RoundPlace {
  /** From 1. */
  readonly at: number;
  readonly of: number;
  readonly more: boolean;
}

export interface Round {
  /** Begins a round with these. */
  readonly begin: (tasks: readonly TaskKey[], more: boolean) => void;
  /** What the list shows now: what left it meanwhile is passed over. */
  readonly setListed: (tasks: readonly InboxItem[], more: boolean) => void;
  /** Where the task is; null where nothing comes after it or before it. */
  readonly placeOf: (key: string) => RoundPlace | null;
  /** What comes when a task was put off; undefined for nothing. */
  readonly after: (key: string) => TaskKey | undefined;
  /** What comes when a task was done, which is not come back to. */
  readonly done: (task: TaskKey) => TaskKey | undefined;
}

const nothing: Listed = { tasks: [], more: false };

/** 逐件办理. What is open now and what comes next, without going back to the list. */
export function useRound(): Round {
  const [listed, setListed] = useState(nothing);
  const [begun, setBegun] = useState<Listed | null>(null);
  const [finished, setFinished] = useState<ReadonlySet<string>>(new Set());
  const round = begun ?? listed;
  const there = useMemo(() => new Set(listed.tasks.map(keyOf)), [listed]);
  const next = (key: string) =>
    following(round.tasks, key, (task) => there.has(keyOf(task)) && !finished.has(keyOf(task)));
  return {
    begin: useCallback((tasks, more) => {
      setBegun({ tasks, more });
      setFinished(new Set());
    }, []),
    setListed: useCallback((tasks, more) => {
      setListed({ tasks, more });
    }, []),
    placeOf: (key) => {
      const at = round.tasks.findIndex((task) => keyOf(task) === key);
      return at < 0 || round.tasks.length < 2 ? null : { at: at + 1, of: round.tasks.length, more: round.more };
    },
    after: next,
    done: (task) => {
      setBegun(round);
      setFinished((before) => new Set([...before, keyOf(task)]));
      return next(keyOf(task));
    },
  };
}
