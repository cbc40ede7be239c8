import type { OutcomeView } from "../../api/schemas";

/** How the outcomes of a task stand at the bottom of its pane. */
export interface Standing {
  /** What is suggested; never what ends the case or sends the work back. Undefined where nothing is to be suggested. */
  readonly primary: OutcomeView | undefined;
  readonly onward: readonly OutcomeView[];
  readonly apart: readonly OutcomeView[];
}

/**
 * What the procedure marks as usual is suggested. Where it marks none, the first is, as long as it is meant to go on: with one other to
 * go back, not among several ways.
 */
export function standing(outcomes: readonly OutcomeView[]): Standing {
  const onward = outcomes.filter(({ direction }) => direction === "On");
  const apart = outcomes.filter(({ direction }) => direction !== "On");
  const [first] = outcomes;
  const assumed = outcomes.length <= 2 && first?.direction === "On" ? first : undefined;
  return { primary: onward.find(({ normal }) => normal) ?? assumed, onward, apart };
}
