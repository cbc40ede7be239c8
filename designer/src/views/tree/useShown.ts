import { useEffect, useEffectEvent, useState, type RefObject } from "react";
import type { DesignState, Shown } from "../../shell/designState";
import type { TreeLayout } from "./layout";
import { cardWidth } from "./sizes";

/** Brings the step that was gone to into the middle of the pane, and the focus to it; one that is chosen at the beginning likewise, without. */
export function useShown(
  pane: RefObject<HTMLDivElement | null>,
  { shown, chosen }: Pick<DesignState, "shown" | "chosen">,
  layout: TreeLayout,
  zoom: number,
) {
  const middle = (step: string, behavior: ScrollBehavior) => {
    const card = layout.cards.find(({ placed }) => placed.step === step);
    if (!pane.current || !card) return;
    const { clientWidth, clientHeight } = pane.current;
    const left = (card.x + cardWidth / 2) * zoom - clientWidth / 2;
    pane.current.scrollTo({ left, top: (card.y + card.height / 2) * zoom - clientHeight / 2, behavior });
  };
  const bring = useEffectEvent(({ step, focus }: Shown) => {
    const calm = globalThis.matchMedia("(prefers-reduced-motion: reduce)").matches;
    middle(step, calm ? "auto" : "smooth");
    if (pane.current && focus === "card") faceOf(pane.current, step)?.focus({ preventScroll: true });
  });
  // What another view went to before this one was opened is not gone to again.
  const [before] = useState(shown);
  useEffect(() => {
    if (shown && shown !== before) bring(shown);
  }, [shown, before]);
  const begin = useEffectEvent(() => {
    const first = chosen[0] ?? layout.cards[0]?.placed.step;
    if (first !== undefined) middle(first, "auto");
  });
  // It opens where the procedure begins.
  useEffect(() => {
    begin();
  }, []);
}

export function faceOf(pane: Element, step: string): HTMLElement | undefined {
  return [...pane.querySelectorAll<HTMLElement>("[data-step]")].find((face) => face.dataset["step"] === step);
}
