import { beginning } from "@caseflow/designer";
import { queryOptions } from "@tanstack/react-query";
import { answer, api } from "../../api/client";
import type { Schema } from "../../api/schemas";

export type SimilarCase = Schema<"SimilarCase">;

/** What is being entered, as far as it tells one item from another. */
export interface Entered {
  readonly title: string;
  readonly body: string;
  readonly url: string;
  readonly messageId: string;
  readonly source: string;
}

const shortestTitle = 4;
// An address has room for no more; the beginning tells enough.
const mostOfBody = 300;

/** Up to five cases that may be the same. Not asked before there is something to compare. */
export function similarQuery({ title, body, url, messageId, source }: Entered) {
  const query = { title, body: beginning(body, mostOfBody), url, messageId, source };
  return queryOptions({
    queryKey: ["similar", query],
    queryFn: ({ signal }) => answer(api.GET("/api/cases/similar", { params: { query }, signal })),
    enabled: title.length >= shortestTitle || url.length > 0 || messageId.length > 0,
    staleTime: 10_000,
  });
}
