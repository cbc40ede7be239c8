import type { Activity } from "./flow";
import { isList, isObject, textOf, type Json } from "./json";

/** What the designer must know of a step type to name its outcomes; a part of the descriptor that the server gives. */
export interface StepTypePorts {
  /** Name in the definition, e.g. `Elsa.FlowSwitch`. */
  readonly type: string;
  /** Outcomes that every step of the type has. */
  readonly ports: readonly string[];
  /** Input whose entries are outcomes as well; null when there is none. */
  readonly portsFrom: string | null;
}

/**
 * The outcomes that an activity can be left by, in the order that they are drawn: those of its own inputs, those of its type,
 * and passing the deadline where that is a way out. Empty when the type is unknown: the designer then shows the connections that are there and invents none.
 */
export function outcomesOf(activity: Activity, types: readonly StepTypePorts[]): readonly string[] {
  const type = types.find((candidate) => candidate.type === activity.type);
  if (!type) return [];
  const own = type.portsFrom === null ? [] : entriesOf(inputOf(activity, type.portsFrom)).flatMap(portOf);
  return [...new Set([...own, ...type.ports, ...overdueOf(activity)])];
}

/**
 * The value of an input. Elsa wraps it as `{ typeName, expression: { type, value } }`; the value of any but a `Literal`
 * expression may be a text that holds JSON. A value that stands bare is taken as it is. Undefined when there is none or it
 * cannot be read.
 */
export function inputOf(activity: Activity, name: string): Json | undefined {
  const input = activity.source[name];
  const expression = isObject(input) ? input["expression"] : undefined;
  if (!isObject(expression)) return input;
  const value = expression["value"];
  const literal = (textOf(expression, "type") ?? "Literal") === "Literal";
  return !literal && typeof value === "string" ? parsed(value) : value;
}

function parsed(text: string): Json | undefined {
  try {
    return JSON.parse(text) as Json;
  } catch {
    return undefined;
  }
}

function entriesOf(value: Json | undefined): readonly Json[] {
  return isList(value) ? value : [];
}

/** A deadline that names an `overdue` outcome is left by it when the time is up. */
function overdueOf(activity: Activity): readonly string[] {
  const deadline = inputOf(activity, "deadline");
  const overdue = isObject(deadline) ? textOf(deadline, "overdue") : null;
  return overdue ? [overdue] : [];
}

/** A branch is its own name; an outcome has a `name` beside the label on its button; a case of a switch has a label only. */
function portOf(entry: Json): readonly string[] {
  if (typeof entry === "string") return entry ? [entry] : [];
  const port = isObject(entry) ? (textOf(entry, "name") ?? textOf(entry, "label")) : null;
  return port ? [port] : [];
}
