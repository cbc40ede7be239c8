import { queryOptions } from "@tanstack/react-query";
import { answer, api } from "./client";
import type { Schema } from "./schemas";

export type Office = Schema<"OfficeView">;

/** The office's name, clock and limits; they change only when the service is started anew. */
export const officeQuery = queryOptions({
  queryKey: ["office"],
  queryFn: () => answer(api.GET("/api/office")),
  staleTime: Infinity,
});
