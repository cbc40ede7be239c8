import { useMutation, useQueryClient } from "@tanstack/react-query";
import { useEffect } from "react";
import { caseKey } from "../api/cache";
import type { TimelineEntry } from "../shown/cases";
import { useMe } from "../session/session";
import { readNotes } from "./notes";

/** 已阅. What people told one about a case counts as read once its record is shown. */
export function useNotesRead(caseId: number, entries: readonly TimelineEntry[] | undefined) {
  const me = useMe();
  const cache = useQueryClient();
  const { mutate } = useMutation({
    mutationFn: (id: number) => readNotes(id),
    onSuccess: (_, id) =>
      Promise.all(
        [
          ["inbox", "counts"],
          ["inbox", "copies"],
          [...caseKey(id), "timeline"],
        ].map((queryKey) => cache.invalidateQueries({ queryKey })),
      ),
  });
  const unread = (entries ?? []).some(({ note }) =>
    note?.people.some(({ code, readAt, withdrawnAt }) => code === me.code && readAt === null && withdrawnAt === null),
  );
  useEffect(() => {
    if (unread) mutate(caseId);
  }, [caseId, unread, mutate]);
}
