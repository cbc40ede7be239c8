import { graphlib, layout } from "@dagrejs/dagre";
import type { FlowDocument } from "../model/document/flow";
import { withRoom, type Place } from "../model/places/places";
import { cardWidth } from "./cardSize";

const gapBetweenRows = 28;
const gapBetweenColumns = 80;

/**
 * Where each card lies. Steps that were placed by hand lie where they were put, made roomier where cards would overlap; one that was
 * not lies beside the step that leads to it. A procedure none of whose steps was placed is laid out from left to right.
 * @param heights Height of each step's card by its id.
 */
export function arrange(document: FlowDocument, heights: ReadonlyMap<string, number>): readonly Place[] {
  const size = (id: string) => ({ id, width: cardWidth, height: heights.get(id) ?? 0 });
  const placed = document.activities.flatMap(({ id, position }) => (position ? [{ ...size(id), ...position }] : []));
  if (placed.length === 0) return laidOut(document, size);
  return withRoom(
    placed.length === document.activities.length ? placed : besides(document, placed, size),
    gapBetweenRows,
  );
}

/** As if nobody had placed anything. */
export function arrangedAnew(document: FlowDocument, heights: ReadonlyMap<string, number>): readonly Place[] {
  return laidOut(document, (id) => ({ id, width: cardWidth, height: heights.get(id) ?? 0 }));
}

type Size = (id: string) => Omit<Place, "x" | "y">;

/** The others one column to the right of a step that leads to them, where there is room, or below everything. */
function besides(document: FlowDocument, placed: readonly Place[], size: Size): readonly Place[] {
  const places = new Map(placed.map((place) => [place.id, place]));
  for (const { id } of document.activities) {
    if (places.has(id)) continue;
    const way = document.connections.find(({ from, to }) => to.activity === id && places.has(from.activity));
    const before = way && places.get(way.from.activity);
    const bottom = Math.max(...[...places.values()].map(({ y, height }) => y + height));
    const spot = before
      ? { x: before.x + cardWidth + gapBetweenColumns, y: before.y }
      : { x: 0, y: bottom + gapBetweenRows };
    places.set(id, below({ ...size(id), ...spot }, [...places.values()]));
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

function laidOut(document: FlowDocument, size: Size): readonly Place[] {
  const graph = new graphlib.Graph({ multigraph: true });
  graph.setGraph({ rankdir: "LR", nodesep: gapBetweenRows, ranksep: gapBetweenColumns });
  graph.setDefaultEdgeLabel(() => ({}));
  for (const { id } of document.activities) graph.setNode(id, { ...size(id) });
  document.connections
    .filter(({ from, to }) => graph.hasNode(from.activity) && graph.hasNode(to.activity))
    .forEach(({ from, to }, index) => graph.setEdge(from.activity, to.activity, {}, String(index)));
  layout(graph);
  return document.activities.map(({ id }) => {
    const { x, y } = graph.node(id) as { x: number; y: number };
    const { width, height } = size(id);
    return { ...size(id), x: x - width / 2, y: y - height / 2 };
  });
}
