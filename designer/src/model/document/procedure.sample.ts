import { arrow, bareStep } from "./changing";
import type { Connection, FlowDocument } from "./flow";
import type { JsonObject } from "../elsa/json";

const empty: FlowDocument = {
  definitionId: "sample",
  name: "样例",
  version: 1,
  isPublished: false,
  activities: [],
  connections: [],
  source: { definitionId: "sample", root: { type: "Elsa.Flowchart", nodeId: "W:flow" } },
};

/**
 * A small procedure. Steps as `id: type`, the type without its maker; arrows as `from.port > to`. For tests.
 * @param inputs Properties of steps beside their type, by step.
 */
export function procedure(
  steps: Readonly<Record<string, string>>,
  arrows: readonly string[],
  inputs: Readonly<Record<string, JsonObject>> = {},
): FlowDocument {
  const activities = Object.entries(steps).map(([id, type]) => {
    const step = bareStep(empty, id, type.includes(".") ? type : `Elsa.${type}`, id);
    return { ...step, source: { ...step.source, ...inputs[id] } };
  });
  return { ...empty, activities, connections: arrows.map(readArrow) };
}

export function arrowsOf({ connections }: FlowDocument): readonly string[] {
  return connections.map(({ from, to }) => `${from.activity}.${from.port} > ${to.activity}`);
}

function readArrow(text: string): Connection {
  const [, from = "", port = "", to = ""] = /^(.+)\.(.+) > (.+)$/u.exec(text) ?? [];
  return arrow(from, port, to);
}
