import { useReactFlow } from "@xyflow/react";
import { useEffect, useEffectEvent, useState, type RefObject } from "react";
import type { Place } from "../../model/places/places";
import type { DesignState, Shown } from "../../shell/designState";
import { faceOf } from "../tree/useShown";

/** Brings the step that was gone to into the middle of the drawing; gives the one that it is to begin with, if one was gone to since. */
export function useShownOnCanvas(
  pane: RefObject<HTMLDivElement | null>,
  shown: DesignState["shown"],
  places: readonly Place[],
): string | null {
  const { setCenter, getZoom } = useReactFlow();
  const bring = useEffectEvent(({ step, focus }: Shown) => {
    const place = places.find(({ id }) => id === step);
    const calm = globalThis.matchMedia("(prefers-reduced-motion: reduce)").matches;
    if (place)
      void setCenter(place.x + place.width / 2, place.y + place.height / 2, {
        zoom: Math.max(getZoom(), 0.6),
        duration: calm ? 0 : 200,
      });
    if (pane.current && focus === "card") faceOf(pane.current, step)?.focus({ preventScroll: true });
  });
  // What another view went to before is not gone to again: the drawing opens as it was left.
  const [before] = useState(shown);
  useEffect(() => {
    if (shown && shown !== before) bring(shown);
  }, [shown, before]);
  return shown === before ? null : (shown?.step ?? null);
}
