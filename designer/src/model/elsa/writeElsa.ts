import type { Activity, Connection, Endpoint, FlowDocument, Position } from "../document/flow";
import { isList, isObject, type Json, type JsonObject } from "./json";

/** Writes the document as an Elsa 3 workflow definition, two spaces deep. What was read and not changed comes out as it was. */
export function writeElsa(document: FlowDocument): string {
  return JSON.stringify(toElsa(document), null, 2);
}

/** As {@link writeElsa}, before it becomes text. Properties keep the order that they were read in. */
export function toElsa(document: FlowDocument): JsonObject {
  const { source } = document;
  return {
    ...source,
    definitionId: document.definitionId,
    ...nameOf(source, document.name),
    ...unlessDefault(source, "version", document.version, 1),
    ...unlessDefault(source, "isPublished", document.isPublished, false),
    root: {
      ...part(source, "root"),
      activities: document.activities.map(writeActivity),
      ...unlessNone(source, document.connections.map(writeConnection)),
    },
  };
}

function writeActivity(activity: Activity): JsonObject {
  const { source, id, type, name, position } = activity;
  return { ...source, id, type, ...nameOf(source, name), ...(position && { metadata: placed(source, position) }) };
}

function writeConnection(connection: Connection): JsonObject {
  const { source, from, to } = connection;
  return {
    ...source,
    source: writeEndpoint(part(source, "source"), from, "Done"),
    target: writeEndpoint(part(source, "target"), to, "In"),
  };
}

function writeEndpoint(source: JsonObject, { activity, port }: Endpoint, defaultPort: string): JsonObject {
  return { ...source, activity, ...unlessDefault(source, "port", port, defaultPort) };
}

/** A list that was never there is not written as an empty one. */
function unlessNone(source: JsonObject, connections: readonly Json[]): JsonObject {
  return connections.length > 0 || isList(part(source, "root")["connections"]) ? { connections } : {};
}

function placed(activity: JsonObject, { x, y }: Position): JsonObject {
  const metadata = part(activity, "metadata");
  const designer = part(metadata, "designer");
  return { ...metadata, designer: { ...designer, position: { ...part(designer, "position"), x, y } } };
}

/** A name that was never there is not written as null. */
function nameOf(source: JsonObject, name: string | null): JsonObject {
  return unlessDefault(source, "name", name, null);
}

function unlessDefault(source: JsonObject, property: string, value: Json, whenMissing: Json): JsonObject {
  return property in source || value !== whenMissing ? { [property]: value } : {};
}

function part(source: JsonObject, name: string): JsonObject {
  const value = source[name];
  return isObject(value) ? value : {};
}
