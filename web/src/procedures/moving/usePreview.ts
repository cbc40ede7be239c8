import { useQuery } from "@tanstack/react-query";
import { useState } from "react";
import { previewQuery, type MoveView, type MoveWish, type StepChoice } from "./calls";
import { changedMeanwhile, type ChangedCase } from "./changedCases";

/** What would become of the cases, as it is wished now. */
export interface Previewed {
  readonly wish: MoveWish;
  /** Undefined until it is there the first time. */
  readonly view: MoveView | undefined;
  /** Whether what is in sight is what is wished. */
  readonly settled: boolean;
  readonly error: Error | null;
  readonly choices: readonly StepChoice[];
  readonly changed: readonly ChangedCase[];
  readonly choose: (next: Partial<MoveWish>) => void;
  readonly again: () => void;
}

interface Seen {
  /** The preview that was looked at when one asked anew for the same. */
  readonly before: MoveView | null;
  readonly turn: number;
}

/** A preview that is made anew with every choice. What was to be chosen once stays to be chosen, and what changed meanwhile is told. */
export function usePreview(definitionId: string, to: number): Previewed {
  const [wish, setWish] = useState<MoveWish>({ to, steps: {}, newLimits: false, except: [] });
  const [seen, setSeen] = useState<Seen>({ before: null, turn: 0 });
  const preview = useQuery(previewQuery(definitionId, wish, seen.turn));
  const view = preview.isPlaceholderData ? undefined : preview.data;
  const choices = useChoices(preview.data);
  const changed: readonly ChangedCase[] = view && seen.before ? changedMeanwhile(seen.before, view) : [];
  return {
    wish,
    view: preview.data,
    settled: view !== undefined && !preview.isFetching,
    error: preview.error,
    choices,
    changed,
    choose: (next: Partial<MoveWish>) => {
      setSeen({ ...seen, before: null });
      setWish({ ...wish, ...next });
    },
    again: () => {
      setSeen({ before: preview.data ?? null, turn: seen.turn + 1 });
    },
  };
}

/** A step that was chosen for is no longer asked about: it stays here, so that the choice can be changed. */
function useChoices(view: MoveView | undefined): readonly StepChoice[] {
  const [known, know] = useState<readonly StepChoice[]>([]);
  const fresh = (view?.choices ?? []).filter((choice) => !known.some((one) => same(one, choice)));
  if (fresh.length > 0) know([...known, ...fresh]);
  return known;
}

function same(one: StepChoice, other: StepChoice): boolean {
  return one.from === other.from && one.step === other.step;
}
