import type { CaseView } from "../../shown/cases";

/** Whether other cases can be merged into it as it stands. */
export function isMergeable({ summary, mergedInto }: CaseView): boolean {
  return summary.status === "Open" && !mergedInto;
}
