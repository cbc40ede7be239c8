import { useCallback, useEffect, useEffectEvent, useLayoutEffect, useRef, useState, type RefObject } from "react";
import type { TreeLayout } from "../views/tree/layout";
import { cardWidth } from "../views/tree/sizes";
import { faceOf } from "../views/tree/useShown";

const least = 0.05;
const largest = 2;
/** Below this the words on a card are smaller than 9 px. */
const legible = 0.65;

export interface View {
  readonly zoom: number;
  readonly zoomBy: (factor: number) => void;
  readonly showAll: () => void;
  /** Brings a step into the middle, large enough to read. */
  readonly show: (step: string) => void;
}

/** How large the tree is drawn and which part of it is seen. It opens where the case is, else where the procedure begins. */
export function useView(pane: RefObject<HTMLDivElement | null>, layout: TreeLayout, here: string | undefined): View {
  const [zoom, setZoom] = useState(1);
  const zoomBy = useCallback((factor: number) => {
    setZoom((before) => within(Math.round(before * factor * 20) / 20));
  }, []);
  useMiddle(pane, zoom);
  const bring = (step: string | undefined, scale: number) => {
    const card = layout.cards.find(({ placed }) => placed.step === step) ?? layout.cards[0];
    if (card) middle(pane.current, (card.x + cardWidth / 2) * scale, (card.y + card.height / 2) * scale);
  };
  const begin = useEffectEvent(() => {
    bring(here, zoom);
  });
  useEffect(() => {
    begin();
  }, [here]);
  const show = (step: string) => {
    const scale = Math.max(zoom, legible);
    setZoom(scale);
    // After the tree has its new size.
    requestAnimationFrame(() => {
      bring(step, scale);
      if (pane.current) faceOf(pane.current, step)?.focus({ preventScroll: true });
    });
  };
  const showAll = () => {
    setZoom(fitting(pane.current, layout));
  };
  return { zoom, zoomBy, showAll, show };
}

function fitting(pane: HTMLElement | null, { width, height }: TreeLayout): number {
  return pane ? within(Math.min(1, pane.clientWidth / width, pane.clientHeight / height)) : 1;
}

function within(zoom: number): number {
  return Math.min(largest, Math.max(least, zoom));
}

/** What is in the middle stays there when the tree becomes larger or smaller. */
function useMiddle(pane: RefObject<HTMLDivElement | null>, zoom: number) {
  const before = useRef(zoom);
  useLayoutEffect(() => {
    const grown = zoom / before.current;
    before.current = zoom;
    if (!pane.current || grown === 1) return;
    const { scrollLeft, scrollTop, clientWidth, clientHeight } = pane.current;
    middle(pane.current, (scrollLeft + clientWidth / 2) * grown, (scrollTop + clientHeight / 2) * grown);
  }, [pane, zoom]);
}

function middle(pane: HTMLElement | null, x: number, y: number) {
  pane?.scrollTo({ left: x - pane.clientWidth / 2, top: y - pane.clientHeight / 2 });
}
