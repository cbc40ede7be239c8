import type { FlowDocument } from "../model/document/flow";
import { waysIn } from "../model/document/ways";
import { withRoom, type Place } from "../model/places/places";
import type { Tree } from "../model/projection/tree";
import { cardWidth } from "./cardSize";
import { gapBetweenRows, laidOut } from "./laidOut";

const besideWidth = cardWidth + 80;

/**
 * Where each card lies. Steps that were placed by hand lie where they were put. The others lie as they are laid out automatically;
 * where most were placed, beside the step that leads to them, and roomier where cards would overlap.
 * @param heights Height of each step's card by its id.
 */
export function arrange(document: FlowDocument, tree: Tree, heights: ReadonlyMap<string, number>): readonly Place[] {
  const heightOf = (id: string) => heights.get(id) ?? 0;
  const placed = new Map(
    document.activities.flatMap(({ id, position }): [string, Place][] =>
      position ? [[id, { id, width: cardWidth, height: heightOf(id), ...position }]] : [],
    ),
  );
  if (placed.size * 2 < document.activities.length) {
    const places = new Map(laidOut(tree, heightOf).map((place) => [place.id, place]));
    return document.activities.flatMap(({ id }) => placed.get(id) ?? places.get(id) ?? []);
  }
  return withRoom(besides(document, placed, heightOf), gapBetweenRows);
}

/** The others one column to the right of a step that leads to them, where there is room, or below everything. */
function besides(
  document: FlowDocument,
  placed: ReadonlyMap<string, Place>,
  heightOf: (id: string) => number,
): readonly Place[] {
  const places = new Map(placed);
  let bottom = Math.max(...[...places.values()].map(({ y, height }) => y + height));
  for (const { id } of document.activities) {
    if (places.has(id)) continue;
    const before = waysIn(document, id)
      .map(({ from }) => places.get(from.activity))
      .find((place) => place !== undefined);
    const spot = before ? { x: before.x + besideWidth, y: before.y } : { x: 0, y: bottom + gapBetweenRows };
    const place = below({ id, width: cardWidth, height: heightOf(id), ...spot }, [...places.values()]);
    bottom = Math.max(bottom, place.y + place.height);
    places.set(id, place);
  }
  return document.activities.flatMap(({ id }) => places.get(id) ?? []);
}

/** As far down as it takes to lie on no other card. */
function below(place: Place, others: readonly Place[]): Place {
  const under = others.find(
    (other) =>
      Math.abs(other.x - place.x) < cardWidth &&
      place.y < other.y + other.height + gapBetweenRows &&
      other.y < place.y + place.height + gapBetweenRows,
  );
  return under ? below({ ...place, y: under.y + under.height + gapBetweenRows }, others) : place;
}
