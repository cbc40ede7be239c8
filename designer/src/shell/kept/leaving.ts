import type { Viewport } from "@xyflow/react";
import { useEffect, useLayoutEffect, useRef, type RefObject, type UIEvent } from "react";
import { presentOf } from "../../model/history/history";
import type { FlowDocument } from "../../model/document/flow";
import type { DesignState } from "../designState";
import { useDesigning } from "../designing";

/** How a designer was left: handed to the next one that is opened on the same document, it goes on there. */
export interface LeftDesigner {
  readonly state: DesignState;
  readonly zoom: number;
  readonly sight: Viewport | null;
  /** How far panes were scrolled, by their class. */
  readonly scrolled: ReadonlyMap<string, readonly [number, number]>;
}

/** The document that stood there when it was left. */
export function documentLeft({ state }: LeftDesigner): FlowDocument {
  return presentOf(state.history);
}

/** Nothing that is asked or shown for a moment is gone on with. */
function restingOf({ history, chosen, copied }: DesignState): DesignState {
  return { history, chosen, copied, pasted: null, shown: null, asked: null, carried: null };
}

interface Held {
  readonly zoom: number;
  readonly sightRef: RefObject<Viewport | null>;
}

/** Brings the panes back to where they were, and tells how all was when the designer goes. */
export function useLeaving(
  left: LeftDesigner | null,
  { zoom, sightRef }: Held,
  onLeave: ((left: LeftDesigner) => void) | undefined,
) {
  const state = useDesigning();
  const desk = useRef<HTMLDivElement>(null);
  const scrolled = useRef(new Map(left?.scrolled));
  const now = useRef({ state, zoom, onLeave });
  useLayoutEffect(() => void (now.current = { state, zoom, onLeave }));
  // After the views themselves have gone to where they begin.
  useEffect(() => {
    for (const pane of desk.current?.querySelectorAll("[class]") ?? []) {
      const [x, y] = scrolled.current.get(classOf(pane)) ?? [];
      if (x !== undefined && y !== undefined) [pane.scrollLeft, pane.scrollTop] = [x, y];
    }
  }, []);
  useLayoutEffect(() => {
    const kept = scrolled.current;
    const sight = sightRef; // what was in sight last is what counts
    return () => {
      const last = now.current;
      last.onLeave?.({ zoom: last.zoom, state: restingOf(last.state), sight: sight.current, scrolled: kept });
    };
  }, [sightRef]);
  const onScroll = ({ target }: UIEvent) => {
    if (target instanceof Element) scrolled.current.set(classOf(target), [target.scrollLeft, target.scrollTop]);
  };
  return { desk, onScroll };
}

function classOf(pane: Element): string {
  return pane.getAttribute("class") ?? "";
}
