import { documentLeft, writeElsa, type FlowDocument, type LeftDesigner } from "@caseflow/designer";
import { useCallback, useState } from "react";
import type { KeptDraft } from "./keptDraft";

interface Left {
  readonly designer: LeftDesigner;
  /** Of which text of the procedure; it goes on when the last save comes back after the page was left. */
  readonly now: KeptDraft["now"];
}

/** How the designers of this window were left, by person and procedure; gone with the window. */
const left = new Map<string, Left>();

/**
 * A designer that one leaves is found again as it was, its undo included. Where the draft was changed elsewhere, it begins anew.
 * @param base The text that is opened.
 */
export function useLeft(person: string, definitionId: string, base: string, kept: Pick<KeptDraft, "before" | "now">) {
  const key = `${person} ${definitionId}`;
  const [begun] = useState(() => usable(left.get(key), base, kept.before));
  const { now } = kept;
  const onLeave = useCallback(
    (designer: LeftDesigner) => {
      left.set(key, { designer, now });
    },
    [key, now],
  );
  return { begun, onLeave };
}

function usable(found: Left | undefined, base: string, before: FlowDocument | null): LeftDesigner | null {
  if (found?.now.current.base !== base) return null;
  const same = before === null || writeElsa(before) === writeElsa(documentLeft(found.designer));
  return same ? found.designer : null;
}
