import { unplaced, withActivities } from "../document/changing";
import type { Activity, Position } from "../document/flow";
import type { Command } from "./command";

interface Args {
  /** The new place of each card, by its step; null: the step has no place of its own any more. */
  readonly places: Readonly<Record<string, Position | null>>;
}

/** Puts cards of the canvas somewhere else. Cards that nobody moved keep what they had. */
export const placeCards: Command<Args> = {
  name: "placeCards",
  apply: (document, { places }) =>
    withActivities(
      document,
      document.activities.map((activity) => {
        const place = places[activity.id];
        return place === undefined ? activity : placed(activity, place);
      }),
    ),
};

function placed(activity: Activity, place: Position | null): Activity {
  if (place === null)
    return activity.position === null ? activity : { ...activity, position: null, source: unplaced(activity.source) };
  const same = activity.position?.x === place.x && activity.position.y === place.y;
  return same ? activity : { ...activity, position: { x: place.x, y: place.y } };
}
