import { keepPreviousData, queryOptions } from "@tanstack/react-query";
import { answer, api } from "../../api/client";
import type { Schema } from "../../api/schemas";

export type MoveView = Schema<"MoveView">;
export type MoveGroup = Schema<"MoveGroup">;
export type MoveSummary = Schema<"MoveSummary">;
export type StepChoice = Schema<"StepChoice">;
export type MoveVerdict = Schema<"MoveVerdict">;

/** What is to be moved where. */
export interface MoveWish {
  readonly to: number;
  /** By the ids of steps that are no more: where their cases go on. */
  readonly steps: Readonly<Record<string, string>>;
  readonly newLimits: boolean;
  /** Numbers of cases that stay on their version, whatever could become of them. */
  readonly except: readonly string[];
}

/** How often one asks how far a batch is, in milliseconds. */
const soon = 700;

export const movesKey = (definitionId: string) => ["moves", definitionId] as const;

/**
 * What would become of each running case. What stood here before stays in sight until it is there.
 * @param turn Another one asks anew for the same.
 */
export const previewQuery = (definitionId: string, { to, steps, newLimits, except }: MoveWish, turn: number) =>
  queryOptions({
    queryKey: [...movesKey(definitionId), "preview", to, steps, newLimits, except, turn],
    queryFn: ({ signal }) =>
      answer(
        api.POST("/api/procedures/{definitionId}/moves/preview", {
          params: { path: { definitionId } },
          body: { to, steps: { ...steps }, newLimits, cases: null, except: [...except] },
          signal,
        }),
      ),
    staleTime: Infinity,
    gcTime: 0,
    refetchOnWindowFocus: false,
    placeholderData: keepPreviousData,
  });

/** A batch that was started; asked for again as long as it is under way. */
export const moveQuery = (definitionId: string, moveId: string) =>
  queryOptions({
    queryKey: [...movesKey(definitionId), "one", moveId],
    queryFn: () =>
      answer(api.GET("/api/procedures/{definitionId}/moves/{moveId}", { params: { path: { definitionId, moveId } } })),
    refetchInterval: ({ state: { data } }) => (data && isUnderWay(data) ? soon : false),
  });

export const movesQuery = (definitionId: string) =>
  queryOptions({
    queryKey: [...movesKey(definitionId), "list"],
    queryFn: () => answer(api.GET("/api/procedures/{definitionId}/moves", { params: { path: { definitionId } } })),
    refetchInterval: ({ state: { data } }) => (data?.some(isUnderWay) ? soon : false),
  });

export function isUnderWay({ state }: Pick<MoveView, "state">): boolean {
  return state === "Running" || state === "Undoing";
}

/** Carries out what was previewed, and nothing else. */
export const startMove = (definitionId: string, previewHash: string) =>
  answer(
    api.POST("/api/procedures/{definitionId}/moves", { params: { path: { definitionId } }, body: { previewHash } }),
  );

/** @param cases Their numbers; null for all of the batch. */
export const undoMove = (definitionId: string, moveId: string, cases: readonly string[] | null) =>
  answer(
    api.POST("/api/procedures/{definitionId}/moves/{moveId}/undo", {
      params: { path: { definitionId, moveId } },
      body: { cases: cases && [...cases] },
    }),
  );
