import { queryOptions } from "@tanstack/react-query";
import { answer, api } from "../api/client";
import type { Schema } from "../api/schemas";

export type Handover = Schema<"HandoverView">;
export type HandoverArea = Schema<"HandoverArea">;
export type HandoverItem = Schema<"HandoverItem">;
export type Proof = Schema<"ProofView">;
export type ProofFinding = Schema<"ProofFindingView">;
export type ProofRepair = Schema<"ProofRepairView">;

/** Who hands over, to whom, and to whom else in some areas; an empty code leaves an area out. */
export interface Wish {
  readonly person: string;
  readonly to: string | null;
  readonly successors: Readonly<Record<string, string>>;
}

const aSecond = 1000;

/** What names a person now, and what of it could go to whom. */
export function previewQuery(wish: Wish) {
  return queryOptions({
    queryKey: ["handover-preview", wish],
    queryFn: () => answer(api.POST("/api/handovers/preview", { body: wish })),
    placeholderData: (before) => before,
  });
}

/** A handover; asked again and again as long as it goes on. */
export function handoverQuery(id: number) {
  return queryOptions({
    queryKey: ["handovers", id],
    queryFn: () => answer(api.GET("/api/handovers/{id}", { params: { path: { id } } })),
    refetchInterval: ({ state }) => (state.data && isUnderWay(state.data) ? aSecond : false),
  });
}

export const handoversQuery = queryOptions({
  queryKey: ["handovers"],
  queryFn: () => answer(api.GET("/api/handovers")),
});

/** Those who left, the last first. */
export const leftQuery = queryOptions({
  queryKey: ["handovers", "left"],
  queryFn: () => answer(api.GET("/api/handovers/left")),
});

export function isUnderWay({ state }: Pick<Handover, "state">) {
  return state === "Running" || state === "Undoing";
}

export function startHandover(wish: Wish) {
  return answer(api.POST("/api/handovers", { body: wish }));
}

export function undoHandover(id: number) {
  return answer(api.POST("/api/handovers/{id}/undo", { params: { path: { id } } }));
}

export const proofQuery = queryOptions({ queryKey: ["proof"], queryFn: () => answer(api.GET("/api/proof")) });

export function runProof() {
  return answer(api.POST("/api/proof/rounds"));
}

export function offerQuery(id: number) {
  return queryOptions({
    queryKey: ["proof", "offer", id],
    queryFn: () => answer(api.GET("/api/proof/findings/{id}/repair", { params: { path: { id } } })),
    staleTime: 0,
  });
}

export function repairFinding(id: number) {
  return answer(api.POST("/api/proof/findings/{id}/repair", { params: { path: { id } } }));
}

export function undoRepair(id: number) {
  return answer(api.POST("/api/proof/repairs/{id}/undo", { params: { path: { id } } }));
}
