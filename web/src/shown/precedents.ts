import { queryOptions } from "@tanstack/react-query";
import { answer, api } from "../api/client";
import type { Schema } from "../api/schemas";

export type Precedent = Schema<"PrecedentView">;

/** Rulings on who is responsible in cases like this one. */
export function precedentsLike(caseId: number) {
  return queryOptions({
    queryKey: ["cases", caseId, "precedents"],
    queryFn: () => answer(api.GET("/api/cases/{caseId}/precedents", { params: { path: { caseId } } })),
  });
}
