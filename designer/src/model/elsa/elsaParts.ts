import { isList, isObject, objectsIn, textOf, type Json, type JsonObject } from "./json";

// Names and shapes of the format that leaving and coming back share (ADR 0012); as `Workflows/Definitions/Exchange/Parts.cs`.

/** Where Elsa keeps what it does not know, on the definition, its root and each activity. */
export const customName = "customProperties";

/** Our own part of it. */
export const ownName = "caseFlow";

/** Where Elsa puts the connections out of activities that it does not know. */
export const asideName = "notFoundConnections";

export const notFoundType = "Elsa.NotFoundActivity";

/** What Elsa writes into the custom properties of every activity; false when nobody set it. */
const flags = ["canStartWorkflow", "runAsynchronously"];

const envelope = new Set(["id", "nodeId", "type", "version", "name", "metadata", customName, ...flags]);

/** Whether a property is one that an activity has of its own, beside what every activity has. */
export function isInput(name: string): boolean {
  return !envelope.has(name);
}

export function partOf(owner: Json | undefined, name: string): JsonObject | undefined {
  const part = isObject(owner) ? owner[name] : undefined;
  return isObject(part) ? part : undefined;
}

/** The copy that we packed for the way to Elsa and back. */
export function copyIn(owner: JsonObject): JsonObject | undefined {
  return partOf(owner[customName], ownName);
}

export function listIn(owner: JsonObject | undefined, name: string): readonly JsonObject[] | undefined {
  const list = owner?.[name];
  return isList(list) ? objectsIn(list) : undefined;
}

export function idOf(activity: Json | undefined): string {
  return isObject(activity) ? (textOf(activity, "id") ?? "") : "";
}

export interface Way {
  readonly from: string;
  readonly port: string;
  readonly to: string;
}

/** From where through which port to where. */
export function wayOf(connection: JsonObject): Way {
  const [source, target] = [partOf(connection, "source") ?? {}, partOf(connection, "target") ?? {}];
  return {
    from: textOf(source, "activity") ?? "",
    port: textOf(source, "port") ?? "Done",
    to: textOf(target, "activity") ?? "",
  };
}

export function without(owner: JsonObject, drop: (name: string, value: Json) => boolean): JsonObject {
  return Object.fromEntries(Object.entries(owner).filter(([name, value]) => !drop(name, value)));
}

/** Without the flags that nobody set. */
export function unflagged(owner: JsonObject): JsonObject {
  const custom = owner[customName];
  if (!isObject(custom)) return owner;
  return { ...owner, [customName]: without(custom, (name, value) => flags.includes(name) && value === false) };
}

/** Without the copy; and without custom properties where there were none before it was packed. */
export function unpackedFrom(owner: JsonObject, copy: JsonObject): JsonObject {
  const custom = without(partOf(owner, customName) ?? {}, (name) => name === ownName);
  const isBare = (copy["bare"] ?? null) !== null && Object.keys(custom).length === 0;
  return isBare ? without(owner, (name) => name === customName) : { ...owner, [customName]: custom };
}
