import { queryOptions, useMutation, useQuery, useQueryClient } from "@tanstack/react-query";
import { answer, api } from "../api/client";
import { isConflict } from "../api/problem";

/** How a person has set up the screens; each area keeps its own under its name. */
export type Preferences = Readonly<Record<string, unknown>>;

export const preferencesQuery = queryOptions({
  queryKey: ["preferences"],
  queryFn: async () => asObject(await answer(api.GET("/api/me/preferences"))),
  staleTime: Infinity,
});

const mostTries = 3;

/**
 * One area's part of the preferences and the way to change it. A change is made on the part as it stands then: where another window has
 * changed it meanwhile, it is read again and the change made on that.
 */
export function usePreference(area: string): {
  readonly value: unknown;
  readonly save: (change: (now: unknown) => unknown) => void;
} {
  const cache = useQueryClient();
  const { data } = useQuery(preferencesQuery);
  const saving = useMutation({
    mutationFn: async (change: (now: unknown) => unknown) => {
      for (let tries = 1; ; tries += 1) {
        const now = (await cache.query({ ...preferencesQuery, staleTime: 0 }))[area];
        try {
          const body = { value: change(now) ?? null, before: now ?? null };
          return asObject(
            await answer(api.PUT("/api/me/preferences/{part}", { params: { path: { part: area } }, body })),
          );
        } catch (problem) {
          if (!isConflict(problem) || tries === mostTries) throw problem;
        }
      }
    },
    onSuccess: (kept) => {
      cache.setQueryData(preferencesQuery.queryKey, kept);
    },
  });
  return { value: data?.[area], save: saving.mutate };
}

export function asObject(value: unknown): Preferences {
  return typeof value === "object" && value !== null ? (value as Preferences) : {};
}
