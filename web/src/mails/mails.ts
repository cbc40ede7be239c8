import { infiniteQueryOptions, queryOptions } from "@tanstack/react-query";
import { answer, api } from "../api/client";
import type { MailStatus, Schema } from "../api/schemas";

export type OutboxMail = Schema<"OutboxMail">;

export const mailStatuses = ["Waiting", "Sent", "Failed", "Withheld"] as const satisfies readonly MailStatus[];

/** The outbox, newest first; all of it without a status. */
export function mailsQuery(status: MailStatus | null) {
  return infiniteQueryOptions({
    queryKey: ["mails", status],
    queryFn: ({ pageParam }) =>
      answer(
        api.GET("/api/mails", {
          params: { query: { limit: 50, ...(status && { status }), ...(pageParam && { cursor: pageParam }) } },
        }),
      ),
    initialPageParam: "",
    getNextPageParam: (page) => page.next,
    refetchInterval: 30_000,
  });
}

export function mailTextQuery(id: number) {
  return queryOptions({
    queryKey: ["mail", id],
    queryFn: () => answer(api.GET("/api/mails/{id}", { params: { path: { id } } })),
    staleTime: Infinity,
  });
}

export function retryMail(id: number) {
  return answer(api.POST("/api/mails/{id}/retry", { params: { path: { id } } }));
}
