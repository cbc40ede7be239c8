import type { Read } from "./inputsRead";
import { wholeOf } from "./kinds/plain";

/** How many branches a join waits for, by what is chosen at it. */
export function neededAt(reads: readonly Read[]): number {
  const choice = reads.find(({ input }) => input.editor === "Choice");
  const chosen = choice?.input.choices?.find(({ value }) => value === choice.value);
  if (chosen === undefined) return Number.POSITIVE_INFINITY;
  if (typeof chosen.enough === "number") return chosen.enough;
  // A number that counts was asked for by the choice.
  const asked = reads.find(
    ({ input }) => input.editor === "Number" && input.demands?.withChoices?.includes(chosen.value),
  );
  if (asked === undefined) return Number.POSITIVE_INFINITY;
  const number = wholeOf(asked.value);
  return number !== null && number > 0 ? number : 1;
}
