import { queryOptions, useMutation, useQuery, useQueryClient } from "@tanstack/react-query";
import { answer, api } from "../api/client";

/** How a person has set up the screens; each area keeps its own under its name. */
export type Preferences = Readonly<Record<string, unknown>>;

export const preferencesQuery = queryOptions({
  queryKey: ["preferences"],
  queryFn: async () => asObject(await answer(api.GET("/api/me/preferences"))),
  staleTime: Infinity,
});

/** One area's part of the preferences and the way to change it. The other parts are kept as they are. */
export function usePreference(area: string): { readonly value: unknown; readonly save: (value: unknown) => void } {
  const cache = useQueryClient();
  const { data } = useQuery(preferencesQuery);
  const saving = useMutation({
    mutationFn: async (value: unknown) => {
      const now = await cache.query({ ...preferencesQuery, staleTime: 0 });
      return asObject(await answer(api.PUT("/api/me/preferences", { body: { ...now, [area]: value } })));
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
