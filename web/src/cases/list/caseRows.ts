import { useVirtualizer } from "@tanstack/react-virtual";
import { useEffect, useLayoutEffect, useRef, type KeyboardEvent, type RefObject, type UIEvent } from "react";

interface Wanted {
  readonly count: number;
  /** Of a row, in pixels. */
  readonly height: number;
  readonly frame: RefObject<HTMLElement | null>;
  /** The row to begin at. */
  readonly start: number;
  /** Another row, or another part of it, came to the top. */
  readonly onTop: (row: number) => void;
  /** The last row came into sight. */
  readonly onEnd: () => void;
}

/** Which rows of a long list are in sight, and where they stand. */
export function useCaseRows({ count, height, frame, start, onTop, onEnd }: Wanted) {
  "use no memo";
  const rows = useVirtualizer({
    count,
    getScrollElement: () => frame.current,
    estimateSize: () => height,
    overscan: 12,
    initialOffset: start * height,
  });
  const inSight = rows.getVirtualItems();
  const last = inSight.at(-1)?.index ?? 0;
  const ended = useRef(onEnd);
  useEffect(() => {
    ended.current = onEnd;
  });
  useEffect(() => {
    if (last >= count - 1) ended.current();
  }, [last, count]);
  useLayoutEffect(() => {
    rows.measure();
  }, [rows, height]);
  return {
    inSight,
    height: rows.getTotalSize(),
    onScroll: useTopRow(height, frame, start, onTop),
    show: (index: number) => {
      rows.scrollToIndex(index);
    },
  };
}

/** Rows become cards when the width of the window is known: the same case stays at the top. */
function useTopRow(height: number, frame: Wanted["frame"], start: number, onTop: Wanted["onTop"]) {
  const top = useRef(start);
  useLayoutEffect(() => {
    frame.current?.scrollTo({ top: top.current * height });
  }, [height, frame]);
  return ({ currentTarget }: UIEvent<HTMLElement>) => {
    top.current = currentTarget.scrollTop / height;
    onTop(top.current);
  };
}

/** Moves the focus to the case above or below. */
export function goOn(event: KeyboardEvent<HTMLElement>, count: number, show: (index: number) => void) {
  const step = event.key === "ArrowDown" ? 1 : event.key === "ArrowUp" ? -1 : 0;
  const row = event.target instanceof Element ? event.target.closest("[data-index]") : null;
  if (step === 0 || !row) return;
  event.preventDefault();
  const next = Math.min(Math.max(Number(row.getAttribute("data-index")) + step, 0), count - 1);
  show(next);
  const frame = event.currentTarget;
  // The row may have to be drawn first.
  requestAnimationFrame(() => {
    frame.querySelector<HTMLElement>(`[data-index="${next}"] a`)?.focus();
  });
}
