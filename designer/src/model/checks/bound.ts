import type { Json } from "../elsa/json";
import type { Tell } from "./kinds/kind";

/** Names of steps, outcomes, branches and fields, and codes of people, roles and units: UTF-16 units at most; as `ActivitySource.cs`. */
export const longestName = 100;

/** A text that one press writes into a field; as `ActivitySource.cs`. */
export const longestPhrase = 200;

/** A rung of a ladder; as `LadderShape.cs`. */
export const longestRung = 80;

/** Steps of a procedure, and steps that one event can come to; as `SizeChecks.cs`. */
export const mostSteps = 1_000;
export const mostPassed = 2_000;

// Of what is too long people need no more to find it.
const mostQuoted = 20;

/** Tells where something that people or programs call a thing by is longer than it can be kept. */
export function bound(text: Json | undefined, most: number, tell: Tell): void {
  if (typeof text !== "string" || text.length <= most) return;
  const quoted = Array.from(text).slice(0, mostQuoted).join("");
  tell("findings.long", { text: `${quoted}…`, length: text.length, most });
}
