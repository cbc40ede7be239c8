import { queryOptions } from "@tanstack/react-query";
import { createContext, use } from "react";
import { answer, api } from "../api/client";
import type { FormField, Schema } from "../api/schemas";

/** The fixed fields of a case and the limits of the types, as the service has them (Domain/Cases/CaseFields.cs). */
export type CaseFieldTable = Schema<"CaseFieldTable">;

/** They change only when the service is started anew. */
export const caseFieldsQuery = queryOptions({
  queryKey: ["case-fields"],
  queryFn: () => answer(api.GET("/api/case-fields")),
  staleTime: Infinity,
});

/** Empty until SessionGate puts what the service has in its place, before any page is drawn. */
export const TheCaseFields = createContext<CaseFieldTable>({ fields: [], types: [] });

export function useCaseFields(): CaseFieldTable {
  return use(TheCaseFields);
}

/** A field with the limit of its type, in characters, where it sets none; 0 when there is no limit. */
export function withLimit<Field extends FormField>(field: Field, { types }: CaseFieldTable): Field {
  if (field.maxLength > 0) return field;
  return { ...field, maxLength: types.find(({ name }) => name === field.type)?.longest ?? 0 };
}
