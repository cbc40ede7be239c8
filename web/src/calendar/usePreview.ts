import { useMutation, useQuery, useQueryClient } from "@tanstack/react-query";
import { App } from "antd";
import { useId, useState } from "react";
import { useTranslation } from "react-i18next";
import { Problem } from "../api/problem";
import { calendarKey, editionsQuery, preview, save, soon, type CalendarPreview, type Change } from "./calendar";

interface Previewed {
  readonly told: CalendarPreview | undefined;
  /** How many limits it was before, when others moved meanwhile; null while what was shown still holds. */
  readonly before: number | null;
  readonly isAsking: boolean;
  readonly isSaving: boolean;
  /** Why it cannot be shown or saved; null while nothing stands against it. */
  readonly problem: Error | null;
  /** Whether the limits that run move along. */
  readonly moves: boolean;
  readonly choose: (moves: boolean) => void;
  readonly save: () => void;
}

const changedMeanwhile = (problem: Error | null) => problem instanceof Problem && problem.code === "limits-changed";
const isBehind = (problem: Error | null) => problem instanceof Problem && problem.code === "calendar-changed";

/** Asks what a change would do. */
function useAsked(change: Change) {
  return useQuery({
    queryKey: [...calendarKey, "preview", useId(), change.edition],
    queryFn: () => preview(change),
    staleTime: Infinity,
    gcTime: 0,
    retry: false,
    // As long as limits still move along with the change before, nobody can tell; it is asked again by itself.
    refetchInterval: ({ state: { error } }) =>
      error instanceof Problem && error.code === "limits-moving" ? soon : false,
    refetchOnWindowFocus: false,
  });
}

/** Saves a change with the limits of a preview, or without. */
function useSaving(change: Change, hash: string | null, onSaved: () => void, onChangedMeanwhile: () => void) {
  const { t } = useTranslation();
  const { message } = App.useApp();
  const cache = useQueryClient();
  return useMutation({
    mutationFn: () => save(change, hash),
    onSuccess: (calendar) => {
      cache.setQueryData(calendarKey, calendar);
      void cache.invalidateQueries({ queryKey: editionsQuery.queryKey });
      void message.success(t(hash === null ? "calendar.saved" : "calendar.savedMoving"));
      onSaved();
    },
    onError: (problem) => {
      if (changedMeanwhile(problem)) onChangedMeanwhile();
      // The newest is shown beside what was typed as soon as it is read.
      if (isBehind(problem)) void cache.invalidateQueries({ queryKey: calendarKey });
    },
  });
}

/** What a change would do, and saving it as it was shown: when other limits would move by now, it is shown anew first. */
export function usePreview(change: Change, onSaved: () => void): Previewed {
  const [moves, choose] = useState(true);
  const [before, setBefore] = useState<number | null>(null);
  const asked = useAsked(change);
  const told = asked.data;
  const hash = told && moves && told.sums.all > 0 ? told.hash : null;
  const saving = useSaving(change, hash, onSaved, () => {
    setBefore(told?.sums.all ?? null);
    void asked.refetch();
  });
  return {
    told,
    before,
    isAsking: asked.isFetching,
    isSaving: saving.isPending,
    problem: asked.error ?? (changedMeanwhile(saving.error) || isBehind(saving.error) ? null : saving.error),
    moves,
    choose,
    save: () => {
      saving.mutate();
    },
  };
}
