import { useMutation, useQueryClient } from "@tanstack/react-query";
import { App } from "antd";
import { useMemo, useState } from "react";
import { keyOf, type TaskKey } from "../shown/taskKey";
import { actOnTasks, type ActForSeveral, type ActResult, type SeenTask } from "../task/acts/several";
import { useProblemText } from "../texts/problemText";

/** A task that somebody ticked. */
export interface TickedTask extends SeenTask {
  readonly caseTitle: string;
}

/** An act on several as people call it. */
export interface NamedAct extends ActForSeveral {
  readonly label: string;
}

/** An act on several that was done, with what became of each. */
export interface DoneTogether {
  readonly act: NamedAct;
  readonly tasks: readonly TickedTask[];
  readonly results: readonly ActResult[];
}

export type Together = ReturnType<typeof useTogether>;

/** How an act is taken back. Whoever was urged has been told: that is not. */
const backwards: Readonly<Partial<Record<string, string>>> = {
  claim: "release",
  release: "claim",
  transfer: "withdraw",
  complete: "withdraw",
};

/**
 * Acts on several at once, the last with its results until it is put away.
 * @param keep leaves only these ticked: what was refused.
 */
export function useTogether(keep: (refused: readonly TaskKey[]) => void) {
  const [last, setLast] = useState<DoneTogether | null>(null);
  const acting = useActing((done) => {
    setLast(done);
    keep(done.results.filter(isRefused));
  });
  const refused = useMemo(() => new Map((last?.results ?? []).filter(isRefused).map(byKey)), [last]);
  return {
    busy: acting.isPending,
    last,
    /** Why it was refused the last time; undefined where it was not. */
    refusalOf: (task: TaskKey) => refused.get(keyOf(task)),
    /** @param onDone how many were refused. */
    act: (act: NamedAct, tasks: readonly TickedTask[], onDone?: (refused: number) => void) => {
      if (tasks.length === 0 || acting.isPending) return;
      acting.mutate({ act, tasks }, { onSuccess: (results) => onDone?.(results.filter(isRefused).length) });
    },
    forget: () => {
      setLast(null);
    },
  };
}

function useActing(onDone: (done: DoneTogether) => void) {
  const words = useProblemText();
  const { message } = App.useApp();
  const cache = useQueryClient();
  return useMutation({
    mutationFn: ({ act, tasks }: Omit<DoneTogether, "results">) => actOnTasks(tasks, act),
    onSuccess: (results, { act, tasks }) => {
      onDone({ act, tasks, results });
    },
    onError: (problem) => void message.error(words(problem)),
    onSettled: () => Promise.all([["inbox"], ["cases"]].map((queryKey) => cache.invalidateQueries({ queryKey }))),
  });
}

/** What takes back all of it that was done; null where nothing can be. */
export function backOf({ act, tasks, results }: DoneTogether) {
  const name = backwards[act.name];
  const turns = new Map(results.filter(({ done }) => done).map((result) => [keyOf(result), result.turn]));
  const done = tasks.filter((task) => turns.has(keyOf(task)));
  if (name === undefined || done.length === 0) return null;
  return { name, tasks: done.map((task) => ({ ...task, turn: turns.get(keyOf(task)) ?? null })) };
}

function isRefused({ done }: ActResult) {
  return !done;
}

function byKey(result: ActResult) {
  return [keyOf(result), result] as const;
}
