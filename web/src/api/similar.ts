import { queryOptions } from "@tanstack/react-query";
import { ask } from "./ahead";
import type { CaseStatus } from "./caseList";

/** What is being entered, as far as it tells one item from another. */
export interface Entered {
  readonly title: string;
  readonly body: string;
  readonly url: string;
  readonly messageId: string;
  readonly source: string;
}

export interface SimilarCase {
  readonly id: number;
  readonly number: string;
  readonly title: string;
  readonly status: CaseStatus;
  readonly receivedAt: string;
  /** The address or number is the same: registering it would make no new case. */
  readonly same: boolean;
  /** 0 to 1, how much of the texts is shared. */
  readonly score: number;
}

const shortestTitle = 4;
// An address has room for no more; the beginning tells enough.
const mostOfBody = 300;

/** Up to five cases that may be the same. Not asked before there is something to compare. */
export function similarQuery({ title, body, url, messageId, source }: Entered) {
  return queryOptions({
    queryKey: ["similar", title, body.slice(0, mostOfBody), url, messageId, source],
    queryFn: async () =>
      (await (
        await ask("/api/cases/similar", { title, body: body.slice(0, mostOfBody), url, messageId, source })
      ).json()) as readonly SimilarCase[],
    enabled: title.length >= shortestTitle || url.length > 0 || messageId.length > 0,
    staleTime: 10_000,
  });
}
