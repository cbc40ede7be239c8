import type { ReactFlowInstance, Rect } from "@xyflow/react";
import type { Place } from "../model/places/places";

/** The part of the instance that moves the view. */
export type View = Pick<ReactFlowInstance, "fitView" | "setCenter" | "getViewport" | "flowToScreenPosition">;

/** Reading size at the most; a procedure with one step is not blown up. */
const readable = 1;
const least = 0.05;

/** Milliseconds; whoever asked for less motion gets none. */
export function glide(): number {
  return globalThis.matchMedia("(prefers-reduced-motion: reduce)").matches ? 0 : 200;
}

export function showAll(view: View, duration = glide()): Promise<boolean> {
  return view.fitView({ padding: 0.05, minZoom: least, maxZoom: readable, duration });
}

/** Brings a card into the view when it is not wholly there; else nothing moves. */
export async function inView(view: View, place: Place): Promise<void> {
  const pane = document.activeElement?.closest(".react-flow")?.getBoundingClientRect();
  if (!pane || holds(pane, rectOnScreen(view, place))) return;
  const { zoom } = view.getViewport();
  await view.setCenter(place.x + place.width / 2, place.y + place.height / 2, { zoom, duration: glide() });
}

function rectOnScreen(view: View, { x, y, width, height }: Place): Rect {
  const { zoom } = view.getViewport();
  return { ...view.flowToScreenPosition({ x, y }), width: width * zoom, height: height * zoom };
}

function holds(pane: DOMRect, rect: Rect): boolean {
  return (
    rect.x >= pane.left &&
    rect.y >= pane.top &&
    rect.x + rect.width <= pane.right &&
    rect.y + rect.height <= pane.bottom
  );
}
