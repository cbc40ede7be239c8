import { useMutation, useQuery, useQueryClient } from "@tanstack/react-query";
import type { ProcedureText } from "../../procedures";
import { walkResultsQuery, walksKey, walksQuery, type SavedWalk, type WalkResult } from "../calls";

/** A walk that is kept, with what became of it in the text at hand; null while it is walked. */
export interface KeptWalk {
  readonly walk: SavedWalk;
  readonly result: WalkResult | null;
}

/** The walks of the procedure, walked through the text at hand. */
export function useWalks(text: ProcedureText) {
  const list = useQuery(walksQuery(text.version.definitionId));
  const run = useQuery(walkResultsQuery(text));
  const results = new Map(run.data?.map((result) => [result.id, result]));
  const walks = (list.data ?? []).map((walk): KeptWalk => ({ walk, result: results.get(walk.id) ?? null }));
  return {
    walks,
    problem: list.error ?? run.error,
    busy: list.isFetching || run.isFetching,
    again: () => {
      void list.refetch();
      void run.refetch();
    },
  };
}

/** Something is done to a kept walk; the list is read anew whatever comes of it. */
export function useWalkAct<Given, Done>(definitionId: string, act: (given: Given) => Promise<Done>) {
  const cache = useQueryClient();
  return useMutation({
    mutationFn: act,
    onSettled: () => cache.invalidateQueries({ queryKey: walksKey(definitionId) }),
  });
}
