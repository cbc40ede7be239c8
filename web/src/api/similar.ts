import { queryOptions } from "@tanstack/react-query";
import { ask } from "./ahead";
import type { CaseStatus } from "./caseList";

/** What is being entered, as far as it tells one item from another. */
export interface Entered {
  readonly title: string;
  readonly body: string;
  readonly url: string;
  readonly messageId: string;
}

export interface SimilarCase {
  readonly id: number;
  readonly number: string;
  readonly title: string;
  readonly status: CaseStatus;
  readonly receivedAt: string;
  /** 0 to 1; 1 for the same number or address. */
  readonly score: number;
}

const shortestTitle = 4;
// An address has room for no more; the beginning tells enough.
const mostOfBody = 300;

/** Up to five cases that may be the same. Not asked before there is something to compare. */
export function similarQuery({ title, body, url, messageId }: Entered) {
  return queryOptions({
    queryKey: ["similar", title, body.slice(0, mostOfBody), url, messageId],
    queryFn: async () =>
      (await (
        await ask("/api/cases/similar", { title, body: body.slice(0, mostOfBody), url, messageId })
      ).json()) as readonly SimilarCase[],
    enabled: title.length >= shortestTitle || url.length > 0 || messageId.length > 0,
    staleTime: 10_000,
  });
}
