import { queryOptions } from "@tanstack/react-query";
import { answer, api } from "../api/client";

const few = 10;

/** The newest cases with a text: to choose one of them. */
export function fewCasesQuery(text: string) {
  return queryOptions({
    queryKey: ["cases", "few", text],
    queryFn: ({ signal }) => answer(api.GET("/api/cases", { params: { query: { text, limit: few } }, signal })),
  });
}
