import { infiniteQueryOptions } from "@tanstack/react-query";
import { answer, api } from "../api/client";
import type { Schema } from "../api/schemas";

export type SetAsideItem = Schema<"SetAsideItem">;

/** What the program could not work off, newest first. */
export function setAsideQuery() {
  return infiniteQueryOptions({
    queryKey: ["set-aside"],
    queryFn: ({ pageParam }) =>
      answer(api.GET("/api/set-aside", { params: { query: { limit: 50, ...(pageParam && { cursor: pageParam }) } } })),
    initialPageParam: "",
    getNextPageParam: (page) => page.next,
    refetchInterval: 30_000,
  });
}

export function retrySetAside(id: number) {
  return answer(api.POST("/api/set-aside/{id}/retry", { params: { path: { id } } }));
}
