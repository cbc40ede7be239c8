import { queryOptions } from "@tanstack/react-query";
import { answer, api } from "../../api/client";
import type { Schema } from "../../api/schemas";

/** 另案办理: which procedure something in a case is given, and what would come of it. */
export type SeparateWish = Pick<Schema<"OpenSeparateBody">, "procedure" | "title" | "reason">;

export const startableQuery = queryOptions({
  queryKey: ["startable-procedures"],
  queryFn: () => answer(api.GET("/api/startable-procedures")),
});

export function previewSeparate(caseId: number, wish: SeparateWish) {
  return answer(
    api.POST("/api/cases/{caseId}/separate/preview", { params: { path: { caseId } }, body: { ...wish, stamp: null } }),
  );
}

/** @param stamp Of the case as it was previewed. */
export function openSeparate(caseId: number, wish: SeparateWish, stamp: string) {
  return answer(api.POST("/api/cases/{caseId}/separate", { params: { path: { caseId } }, body: { ...wish, stamp } }));
}
