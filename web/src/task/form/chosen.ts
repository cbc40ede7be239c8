import { useState } from "react";
import { belongsTo } from "../../fields/check";
import type { FieldValues, FormField, OutcomeView } from "../../api/schemas";
import { writtenIn } from "./begun";
import { standing } from "../acts/standing";
import type { TaskView } from "../tasks";

/** 办理结果 that is chosen before its fields are filled in. */
export interface ChosenOutcome {
  /** Null while none is. */
  readonly outcome: OutcomeView | null;
  readonly choose: (name: string) => void;
}

/** @param begun what stands in the form at first. */
export function useChosenOutcome(task: TaskView, begun: FieldValues): ChosenOutcome {
  const [name, setName] = useState(() => begunFor(task, begun)?.name);
  return { outcome: task.outcomes.find((one) => one.name === name) ?? null, choose: setName };
}

/** The only one; the one that what was written belongs to; what is usual; none where several are alike. */
export function begunFor(task: TaskView, begun: FieldValues): OutcomeView | undefined {
  const { form, outcomes } = task;
  const written = writtenIn(task, begun);
  if (outcomes.length === 1) return outcomes[0];
  const reserved = form.filter(({ name, onlyFor }) => name in written && onlyFor.length > 0);
  const meant = outcomes.filter((outcome) => reserved.every((field) => belongsTo(field, outcome)));
  const { primary } = standing(outcomes);
  if (reserved.length === 0 || meant.length === 0 || (primary && meant.includes(primary))) return primary;
  return meant.length === 1 ? meant[0] : undefined;
}

/** Whether a field is filled in with what is chosen; before anything is, only what belongs to every outcome. */
export function isShown(field: FormField, outcome: OutcomeView | null): boolean {
  return outcome ? belongsTo(field, outcome) : field.onlyFor.length === 0;
}
