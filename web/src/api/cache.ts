import { QueryClient } from "@tanstack/react-query";
import { Problem } from "./problem";

/** Everything of one case. Begins with `inbox`, so that an event of the service renews it. */
export const caseKey = (caseId: number) => ["inbox", "case", caseId] as const;

/** The lists of open tasks, however narrowed and ordered. */
export const openTasksKey = ["inbox", "open"] as const;

const mostTries = 2;

/** A refusal stays a refusal; only what the network lost is asked for again. */
export function makeCache(): QueryClient {
  return new QueryClient({
    defaultOptions: {
      queries: {
        staleTime: 30_000,
        retry: (failures, problem) => isLost(problem) && failures < mostTries,
        // The browser's guess is wrong behind some proxies: the request itself tells.
        networkMode: "always",
      },
      mutations: { networkMode: "always" },
    },
  });
}

function isLost(problem: Error) {
  return !(problem instanceof Problem) || problem.status === 0 || problem.status >= 500;
}
