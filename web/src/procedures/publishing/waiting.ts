import { useMutation, useQueryClient } from "@tanstack/react-query";
import { answer, api } from "../../api/client";
import type { Schema } from "../../api/schemas";
import { proceduresKey, type ProcedureVersion } from "../procedures";

export type WaitingPublication = Schema<"WaitingPublication">;

/** A draft whose publication was asked for. */
export interface AskedDraft {
  readonly version: ProcedureVersion;
  readonly publication: WaitingPublication;
}

/** The draft among the versions, where its publication was asked for and has not happened. */
export function askedIn(draft: ProcedureVersion | null | undefined): AskedDraft | null {
  return draft?.publication ? { version: draft, publication: draft.publication } : null;
}

/** Whether nothing may be changed in the draft: it waits for its moment or for a second person. */
export function isPending({ publication: { state } }: AskedDraft): boolean {
  return state === "Proposed" || state === "Scheduled";
}

/** Whether this person may agree to it: somebody else proposed it. */
export function waitsFor({ publication: { state, by } }: AskedDraft, person: string): boolean {
  return state === "Proposed" && by.code !== person;
}

export const confirmPublication = (definitionId: string, stamp: string) =>
  answer(
    api.POST("/api/procedures/{definitionId}/publication/confirm", {
      params: { path: { definitionId } },
      body: { stamp },
    }),
  );

export const returnPublication = (definitionId: string, reason: string) =>
  answer(
    api.POST("/api/procedures/{definitionId}/publication/return", {
      params: { path: { definitionId } },
      body: { reason },
    }),
  );

export const withdrawPublication = (definitionId: string) =>
  answer(api.DELETE("/api/procedures/{definitionId}/publication", { params: { path: { definitionId } } }));

/** An answer to a publication that waits; everything that is read of procedures is old then, also when it was refused. */
export function usePublicationAct<Given, Told>(act: (given: Given) => Promise<Told>, onDone: (told: Told) => void) {
  const cache = useQueryClient();
  return useMutation({
    mutationFn: act,
    onSuccess: onDone,
    onSettled: () => cache.invalidateQueries({ queryKey: proceduresKey }),
  });
}
