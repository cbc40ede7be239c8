import { useQuery } from "@tanstack/react-query";
import { answer, api } from "../../api/client";

const tenMinutes = 600_000;

/** What the service knows of a registration's form; undefined until it is there. */
function useEntryForm() {
  return useQuery({
    queryKey: ["cases", "entry form"],
    queryFn: () => answer(api.GET("/api/cases/entry-form")),
    staleTime: tenMinutes,
  }).data;
}

const none: readonly string[] = [];

/** Names of fields that the first step would ask whoever registers for at once. */
export function useNeeded(): readonly string[] {
  return useEntryForm()?.needed ?? none;
}

/** What was entered most often lately, by the name of the field; nothing of a field that has no such words. */
export function useUsualEntries(): Readonly<Record<string, readonly string[] | undefined>> {
  return { ...useEntryForm()?.usual };
}
