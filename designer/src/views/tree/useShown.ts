import { useEffect, useEffectEvent, type RefObject } from "react";
import type { DesignState, Shown } from "../../shell/designState";
import type { TreeLayout } from "./layout";
import { cardWidth } from "./sizes";

/** Brings the step that was gone to into the middle of the pane, and the focus to it. */
export function useShown(
  pane: RefObject<HTMLDivElement | null>,
  shown: DesignState["shown"],
  layout: TreeLayout,
  zoom: number,
) {
  const bring = useEffectEvent(({ step, fresh }: Shown) => {
    const card = layout.cards.find(({ placed }) => placed.step === step);
    if (!pane.current || !card) return;
    const { clientWidth, clientHeight } = pane.current;
    const calm = globalThis.matchMedia("(prefers-reduced-motion: reduce)").matches;
    pane.current.scrollTo({
      left: (card.x + cardWidth / 2) * zoom - clientWidth / 2,
      top: (card.y + card.height / 2) * zoom - clientHeight / 2,
      behavior: calm ? "auto" : "smooth",
    });
    if (!fresh) faceOf(pane.current, step)?.focus({ preventScroll: true });
  });
  useEffect(() => {
    if (shown) bring(shown);
  }, [shown]);
  const begin = useEffectEvent(() => {
    const [first] = layout.cards;
    if (pane.current && first)
      pane.current.scrollTo({ left: (first.x + cardWidth / 2) * zoom - pane.current.clientWidth / 2 });
  });
  // It opens where the procedure begins.
  useEffect(() => {
    begin();
  }, []);
}

export function faceOf(pane: Element, step: string): HTMLElement | undefined {
  return [...pane.querySelectorAll<HTMLElement>("[data-step]")].find((face) => face.dataset["step"] === step);
}
