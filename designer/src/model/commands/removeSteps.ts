import { startType } from "../elsa/flowTypes";
import { mentionsFollow } from "../behaviours/mentionsFollow";
import type { StepDescriptor } from "../office/descriptor";
import type { FlowDocument } from "../document/flow";
import { without } from "../splicing/taking";
import { wholeBlocks } from "../splicing/wholeBlocks";
import type { Command } from "./command";

interface Args {
  readonly steps: readonly string[];
  /** What people call the first of them, for the history. */
  readonly called: string;
}

/** Takes steps away; a fork goes with its branches. One start stays. What led to them leads on. */
export const removeSteps: Command<Args> = {
  name: "removeSteps",
  about: ({ called }) => ({ called }),
  apply: (document, { steps }, types) => {
    const taken = takenWith(document, steps, types);
    if (taken.size === 0) return document;
    return mentionsFollow(without(document, taken, types), (id) => (taken.has(id) ? null : id), types);
  },
};

/** All steps that go when these do. */
export function takenWith(
  document: FlowDocument,
  steps: readonly string[],
  types: readonly StepDescriptor[],
): ReadonlySet<string> {
  const start = document.activities.find(({ type }) => type === startType)?.id;
  const removable = new Set(
    document.activities.filter(({ id }) => steps.includes(id) && id !== start).map(({ id }) => id),
  );
  return wholeBlocks(document, removable, types);
}
