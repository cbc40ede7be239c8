import type { Activity, Connection, Endpoint, FlowDocument, Position } from "../document/flow";
import { drawnFlow, flowchartType, sequenceType } from "./foreignFlow";
import { unpacked } from "./homecoming";
import { isList, isObject, textOf, type Json, type JsonObject } from "./json";
import { parsedLeniently } from "./lenientJson";
import { renewed } from "./typeAliases";

/** The text is not a workflow definition. `path` says where, e.g. `root.activities[3].id`. */
export class NotAFlow extends Error {
  constructor(
    readonly path: string,
    readonly expected: string,
  ) {
    super(`${path}: expected ${expected}`);
    this.name = "NotAFlow";
  }
}

/**
 * Reads an Elsa 3 workflow definition of either line: type names of the earlier one become today's aliases,
 * and what stock Elsa did to a definition of ours is undone. A sequence becomes the flow that it is drawn as. Whole
 * numbers beyond 2^53 lose digits, as in every JSON reader of JavaScript; Elsa writes none.
 * @throws NotAFlow when it is not JSON, has another root than a flowchart or a sequence, or a part lacks what makes it one.
 */
export function readElsa(text: string): FlowDocument {
  const home = unpacked(object(parsed(text), "definition"));
  const renewedSource = renewed(home.definition);
  const stored = object(renewedSource["root"], "root");
  if (![flowchartType, sequenceType].includes(textOf(stored, "type") ?? ""))
    throw new NotAFlow("root.type", flowchartType);
  const drawn = drawnFlow(renewedSource, stored);
  const { root } = drawn;
  const source = root === stored ? renewedSource : { ...renewedSource, root };
  const told = [...home.told, ...drawn.told];
  return {
    ...(told.length > 0 && { told }),
    definitionId: required(source, "definitionId", "definition"),
    name: textOf(source, "name"),
    version: typeof source["version"] === "number" ? source["version"] : 1,
    isPublished: source["isPublished"] === true,
    activities: list(root, "activities").map(readActivity),
    connections: isAbsent(root["connections"]) ? [] : list(root, "connections").map(readConnection),
    source,
  };
}

function parsed(text: string): Json {
  try {
    return parsedLeniently(text);
  } catch {
    throw new NotAFlow("definition", "complete JSON");
  }
}

function readActivity(value: Json, index: number): Activity {
  const path = `root.activities[${index}]`;
  const source = object(value, path);
  return {
    id: required(source, "id", path),
    type: required(source, "type", path),
    name: textOf(source, "name"),
    position: positionOf(source),
    source,
  };
}

function readConnection(value: Json, index: number): Connection {
  const path = `root.connections[${index}]`;
  const source = object(value, path);
  return {
    from: endpoint(source["source"], `${path}.source`, "Done"),
    to: endpoint(source["target"], `${path}.target`, "In"),
    source,
  };
}

/** Elsa reads a missing port as its default one. */
function endpoint(value: Json | undefined, path: string, defaultPort: string): Endpoint {
  const source = object(value, path);
  return { activity: required(source, "activity", path), port: textOf(source, "port") ?? defaultPort };
}

function positionOf(activity: JsonObject): Position | null {
  const metadata = activity["metadata"];
  const designer = isObject(metadata) ? metadata["designer"] : undefined;
  const position = isObject(designer) ? designer["position"] : undefined;
  if (!isObject(position)) return null;
  const { x, y } = position;
  return typeof x === "number" && typeof y === "number" ? { x, y } : null;
}

function isAbsent(value: Json | undefined): boolean {
  return value === undefined || value === null;
}

function list(root: JsonObject, name: string): readonly Json[] {
  const value = root[name];
  if (!isList(value)) throw new NotAFlow(`root.${name}`, "a list");
  return value;
}

function object(value: Json | undefined, path: string): JsonObject {
  if (!isObject(value)) throw new NotAFlow(path, "an object");
  return value;
}

function required(source: JsonObject, name: string, path: string): string {
  const value = textOf(source, name);
  if (!value) throw new NotAFlow(`${path}.${name}`, "a text");
  return value;
}
