import { graphlib, layout } from "@dagrejs/dagre";
import type { FlowDocument } from "../model/flow";
import { withRoom, type Place } from "../model/places";
import { cardWidth } from "./cardSize";

const gapBetweenRows = 28;
const gapBetweenColumns = 80;

/**
 * Where each card lies. A procedure whose steps were all placed by hand keeps that drawing, made roomier where cards would
 * overlap; any other is laid out from left to right.
 * @param heights Height of each step's card by its id.
 */
export function arrange(document: FlowDocument, heights: ReadonlyMap<string, number>): readonly Place[] {
  const size = (id: string) => ({ id, width: cardWidth, height: heights.get(id) ?? 0 });
  const placed = document.activities.flatMap(({ id, position }) => (position ? [{ ...size(id), ...position }] : []));
  return placed.length === document.activities.length ? withRoom(placed, gapBetweenRows) : laidOut(document, size);
}

function laidOut(document: FlowDocument, size: (id: string) => Omit<Place, "x" | "y">): readonly Place[] {
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
