import type { CaseView } from "../../shown/cases";

/** Whether something in it can be handled as a case of its own: not while it is itself handled in another. */
export function isSeparable({ mergedInto }: CaseView): boolean {
  return mergedInto?.state !== "InMain";
}
