import { queryOptions, useMutation, useQuery, useQueryClient } from "@tanstack/react-query";
import { answer, api } from "./client";

/** What a person has set up, as one object; each screen keeps its own part of it. */
type Preferences = Readonly<Record<string, unknown>>;

export type Preference = "caseColumns" | "caseFilters";

const preferencesQuery = queryOptions({
  queryKey: ["preferences"],
  queryFn: async (): Promise<Preferences> => read(await answer(api.GET("/api/me/preferences"))),
  staleTime: Infinity,
});

/** One preference and how to change it. It changes on the screen at once and goes back when it could not be kept. */
export function usePreference(name: Preference, onFailed?: (problem: unknown) => void) {
  const cache = useQueryClient();
  const { data } = useQuery(preferencesQuery);
  const { mutate } = useMutation({
    // One after the other: each sends the whole object.
    scope: { id: "preferences" },
    mutationFn: async (value: unknown) => {
      const before = await cache.ensureQueryData(preferencesQuery);
      return answer(api.PUT("/api/me/preferences", { body: { ...before, [name]: value } }));
    },
    onMutate: (value) => {
      const before = cache.getQueryData(preferencesQuery.queryKey);
      if (before) cache.setQueryData(preferencesQuery.queryKey, { ...before, [name]: value });
      return before;
    },
    onSuccess: (kept) => {
      cache.setQueryData(preferencesQuery.queryKey, read(kept));
    },
    onError: (problem, _value, before) => {
      if (before) cache.setQueryData(preferencesQuery.queryKey, before);
      onFailed?.(problem);
    },
  });
  return [data?.[name], mutate as (value: unknown) => void] as const;
}

function read(kept: unknown): Preferences {
  return typeof kept === "object" && kept !== null && !Array.isArray(kept) ? (kept as Preferences) : {};
}
