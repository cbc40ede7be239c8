import { infiniteQueryOptions, queryOptions } from "@tanstack/react-query";
import { answer, api } from "../api/client";
import type { Schema } from "../api/schemas";

export type Delegation = Schema<"DelegationView">;

/** What is typed; days such as `2026-09-21`. */
export interface Entered {
  readonly delegate: string | null;
  readonly until: string;
  readonly from: string;
  readonly procedures: readonly string[];
  /** Code of whoever is away; null for oneself. */
  readonly principal: string | null;
}

/** Newest first; those of everybody for whoever may enter one for others. */
export function delegationsQuery(all: boolean) {
  return infiniteQueryOptions({
    queryKey: ["delegations", all],
    queryFn: ({ pageParam }) =>
      answer(
        api.GET("/api/delegations", {
          params: { query: { limit: 50, ...(all && { all }), ...(pageParam && { cursor: pageParam }) } },
        }),
      ),
    initialPageParam: "",
    getNextPageParam: (page) => page.next,
    select: ({ pages }) => pages.flatMap(({ items }) => items),
  });
}

/** How much it would hand on, or why it cannot be given. */
export function outlookQuery(entered: Entered) {
  return queryOptions({
    queryKey: ["delegations", "outlook", entered],
    queryFn: () => answer(api.POST("/api/delegations/preview", { body: bodyOf(entered) })),
    enabled: entered.delegate !== null && entered.from !== "" && entered.until !== "",
    retry: false,
  });
}

export function give(entered: Entered) {
  return answer(api.POST("/api/delegations", { body: bodyOf(entered) }));
}

export function end(id: number) {
  return answer(api.POST("/api/delegations/{id}/end", { params: { path: { id } } }));
}

function bodyOf({ delegate, until, from, procedures, principal }: Entered): Schema<"NewDelegation"> {
  return { delegate: delegate ?? "", until: until || null, from: from || null, procedures: [...procedures], principal };
}
