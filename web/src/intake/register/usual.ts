import { useQuery } from "@tanstack/react-query";
import { answer, api } from "../../api/client";

const tenMinutes = 600_000;

/** What was entered most often lately, by the name of the field; nothing of a field that has no such words. */
export function useUsualEntries(): Readonly<Record<string, readonly string[] | undefined>> {
  const { data } = useQuery({
    queryKey: ["cases", "usual"],
    queryFn: () => answer(api.GET("/api/cases/usual-entries")),
    staleTime: tenMinutes,
  });
  return data ? { ...data } : {};
}
