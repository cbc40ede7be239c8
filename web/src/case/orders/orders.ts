import { queryOptions } from "@tanstack/react-query";
import { caseKey } from "../../api/cache";
import { answer, api } from "../../api/client";
import type { FieldValues, FormField, Schema } from "../../api/schemas";

/** 督办操作: what may be ordered of a case, with its form. */
export type Order = Schema<"OrderView">;
export type OrderPreview = Schema<"OrderPreview">;

export const ordersQuery = (caseId: number) =>
  queryOptions({
    queryKey: [...caseKey(caseId), "orders"],
    queryFn: () => answer(api.GET("/api/cases/{caseId}/orders", { params: { path: { caseId } } })),
  });

export function previewOrder(caseId: number, order: string, fields: FieldValues) {
  return answer(
    api.POST("/api/cases/{caseId}/orders/{order}/preview", {
      params: { path: { caseId, order } },
      body: { fields, stamp: null },
    }),
  );
}

/** @param stamp Of the case as it was previewed. */
export function giveOrder(caseId: number, order: string, fields: FieldValues, stamp: string) {
  return answer(
    api.POST("/api/cases/{caseId}/orders/{order}", { params: { path: { caseId, order } }, body: { fields, stamp } }),
  );
}

/** What has only one answer is answered: nothing is chosen that needs no choice. */
export function onlyAnswers(fields: readonly FormField[]): FieldValues {
  const only = fields.flatMap(({ name, required, choices: [first, second] }) =>
    required && first && !second ? [[name, first.value] as const] : [],
  );
  return Object.fromEntries(only);
}
