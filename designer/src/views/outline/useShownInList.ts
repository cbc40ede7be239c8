import { useEffect, useState, type RefObject } from "react";
import type { DesignState } from "../../shell/designState";
import { faceOf } from "../tree/useShown";

/** Brings the step that was gone to into sight, and the focus to it. */
export function useShownInList(pane: RefObject<HTMLDivElement | null>, shown: DesignState["shown"]) {
  const [before] = useState(shown);
  useEffect(() => {
    if (shown === before) return;
    const face = shown && pane.current ? faceOf(pane.current, shown.step) : undefined;
    if (!shown?.fresh) face?.focus({ preventScroll: true });
    face?.scrollIntoView({ block: "center" });
  }, [pane, shown, before]);
}
