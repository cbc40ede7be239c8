import type { Finding } from "../office/finding";
import { idOf, partOf, wayOf } from "./elsaParts";
import { endType, startType } from "./flowTypes";
import { filledTextOf, isList, isObject, objectsIn, textOf, type Json, type JsonObject } from "./json";

// How a definition of another maker is drawn (ADR 0012); as `Workflows/Definitions/Exchange/ForeignFlow.cs`. What is assumed becomes
// part of the procedure here, where it is edited.

export const flowchartType = "Elsa.Flowchart";
export const sequenceType = "Elsa.Sequence";

export interface DrawnFlow {
  readonly root: JsonObject;
  readonly told: readonly Finding[];
}

/** A flowchart as it is; a sequence as a chain; a flow without a start with one before the step where Elsa would begin. */
export function drawnFlow(definition: JsonObject, root: JsonObject): DrawnFlow {
  const activities = root["activities"];
  if (!isList(activities)) return { root, told: [] };
  if (textOf(root, "type") === sequenceType) return { root: chain(root, activities), told: [] };
  const first = firstOf(definition, root, objectsIn(activities));
  if (!first) return { root, told: [] };
  const start = made(startType, activities);
  const connections = [connection(idOf(start), idOf(first)), ...objectsIn(root["connections"])];
  const step = filledTextOf(first, "name") ?? idOf(first);
  return {
    root: { ...root, activities: [start, ...activities], connections },
    told: [{ said: "findings.start.assumed", weight: "Advice", step: idOf(first), values: { step } }],
  };
}

function chain(sequence: JsonObject, steps: readonly Json[]): JsonObject {
  const begun = typeOf(steps[0]) === startType ? steps : [made(startType, steps), ...steps];
  const activities = typeOf(begun.at(-1)) === endType ? begun : [...begun, made(endType, begun)];
  const connections = activities.slice(1).map((next, index) => connection(idOf(activities[index]), idOf(next)));
  return { ...sequence, type: flowchartType, activities, connections };
}

/** As Elsa looks for it: what the flow names, what may start it, and only in a file that says it is Elsa's, the first one. */
function firstOf(definition: JsonObject, root: JsonObject, activities: readonly JsonObject[]): JsonObject | undefined {
  if (activities.some((activity) => typeOf(activity) === startType)) return undefined;
  const { start } = root;
  const named = typeof start === "string" ? start : isObject(start) ? textOf(start, "id") : null;
  const chosen = activities.find((activity) => named !== null && textOf(activity, "id") === named);
  if (chosen) return chosen;
  const able = activities.find((activity) => partOf(activity, "customProperties")?.["canStartWorkflow"] === true);
  if (able) return able;
  if (!textOf(definition, "$schema")?.startsWith("https://elsaworkflows.io/")) return undefined;
  const reached = new Set(objectsIn(root["connections"]).map((one) => wayOf(one).to));
  return activities.find((activity) => !reached.has(idOf(activity))) ?? activities[0];
}

function typeOf(activity: Json | undefined): string | null {
  return isObject(activity) ? textOf(activity, "type") : null;
}

function made(type: string, activities: readonly Json[]): JsonObject {
  const taken = new Set(activities.map(idOf));
  const name = type === startType ? "start" : "end";
  let id = name;
  for (let number = 2; taken.has(id); number++) id = `${name}${number}`;
  return { id, type };
}

function connection(from: string, to: string): JsonObject {
  return { source: { activity: from, port: "Done" }, target: { activity: to, port: "In" } };
}
