import { keepPreviousData, queryOptions } from "@tanstack/react-query";
import { answer, api } from "../../api/client";
import type { Schema } from "../../api/schemas";

/** Whom of the office a name means that says whom an item is about. */
export type FoundSubject = Schema<"FoundSubject">;

/** Written before a text, it says that nobody of the office is meant (NameWords of the service). */
export const outside = "外单位：";

/** Whom names mean; what was known before stays while a new name is asked about. */
export const foundQuery = (names: readonly string[]) =>
  queryOptions({
    queryKey: ["subjects", ...names],
    queryFn: () => answer(api.GET("/api/subjects", { params: { query: { name: [...names] } } })),
    enabled: names.length > 0,
    placeholderData: keepPreviousData,
    staleTime: 60_000,
  });
