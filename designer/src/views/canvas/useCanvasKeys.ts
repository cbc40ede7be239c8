import type { KeyboardEvent } from "react";
import { useMoving } from "../../canvas/moving";
import type { Place } from "../../model/places/places";
import { portsOf } from "../../model/document/ports";
import type { Exit } from "../../model/projection/tree";
import { activityOf, waysOut } from "../../model/document/ways";
import { useActs, useDesigning, useTexts, type Designing } from "../../shell/designing";
import { pressedOnStep } from "../stepKeys";

/** The arrows move between cards; the other keys do what they do in every view. */
export function useCanvasKeys(places: readonly Place[]) {
  const designing = useDesigning();
  const acts = useActs();
  const { language } = useTexts();
  const moving = useMoving(places, places[0]?.id, designing.chosen.at(-1) ?? null, (step) => {
    acts.choose([step]);
  });
  const press = (event: KeyboardEvent) => {
    const step = (event.target as HTMLElement).dataset["step"];
    if (step !== undefined) pressedOnStep(event, step, designing, acts, exitsOf(step, designing, language));
  };
  return { moving, press };
}

/** On a canvas every arrow is a line. */
function exitsOf(step: string, { document, types }: Designing, language: "zh" | "en"): readonly Exit[] {
  const activity = activityOf(document, step);
  const ways = waysOut(document, step);
  return (activity ? portsOf(activity, types, language) : []).map(({ port, label }) => {
    const way = ways.find(({ from }) => from.port === port) ?? null;
    return { port, label, way, kind: way ? "down" : "nowhere" };
  });
}
