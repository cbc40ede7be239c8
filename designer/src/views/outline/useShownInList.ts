import { useEffect, useState, type RefObject } from "react";
import type { DesignState } from "../../shell/designState";
import { faceOf } from "../tree/useShown";

/** Brings the step that was gone to into sight, and the focus to it. */
export function useShownInList(pane: RefObject<HTMLDivElement | null>, shown: DesignState["shown"]) {
  const [before] = useState(shown);
  useEffect(() => {
    if (shown === before) return;
    const face = shown && pane.current ? faceOf(pane.current, shown.step) : undefined;
    if (shown?.focus === "card") face?.focus({ preventScroll: true });
    if (pane.current && face) middle(pane.current, face);
  }, [pane, shown, before]);
}

/** Scrolls the pane alone: `scrollIntoView` would move what stands around it as well. */
function middle(pane: HTMLElement, face: HTMLElement): void {
  const { top, height } = face.getBoundingClientRect();
  pane.scrollTo({ top: pane.scrollTop + top - pane.getBoundingClientRect().top - (pane.clientHeight - height) / 2 });
}
