import { casesBack, isFadedFrom } from "./faded";
import { isInput, ownName, without } from "./elsaParts";
import { elsasWaitPart, ourWaitPart, waysPart } from "./flowTypes";
import { isList, textOf, type Json, type JsonObject } from "./json";
import { aliasOf } from "./typeAliases";

// One step or one declared field, after it came back from Elsa; as `Workflows/Definitions/Exchange/Returned.cs`.

export interface Back {
  readonly part: JsonObject;
  /** Whether somebody changed it in Elsa; what was changed stays as it came back. */
  readonly changed: boolean;
}

/** An activity with the inputs that it left with. */
export function restored(activity: JsonObject, inputs: JsonObject): Back {
  // Elsa writes every input of its own, nothing in those that were never set.
  const back = without(activity, (name, value) => value === null && isInput(name) && !(name in inputs));
  // Elsa has a word of its own for how long a wait takes. Who set it there meant it.
  const isSetThere = !(elsasWaitPart in inputs) && (back[elsasWaitPart] ?? null) !== null;
  const kept = Object.entries(inputs).filter(([name]) => name !== ourWaitPart || !isSetThere);
  const puts = kept.map(([name, left]) => ({ name, ...put(name, left, back[name]) }));
  return {
    part: { ...back, ...Object.fromEntries(puts.map(({ name, value }) => [name, value])) },
    changed: isSetThere || puts.some(({ changed }) => changed),
  };
}

/** A variable with the label, choices and limits that it left with; not if it was given another type, which they would not fit. */
export function declared(back: JsonObject, left: JsonObject): Back {
  if (typeOf(back) !== typeOf(left)) return { part: back, changed: true };
  const isKept = (name: string) => (back[name] ?? null) === null || name === "typeName" || name === "isArray";
  const kept = Object.entries(left).filter(([name]) => isKept(name) || name === ownName);
  const merged: JsonObject = { ...back, ...Object.fromEntries(kept) };
  return { part: without(merged, (name, value) => value === null && !(name in left)), changed: false };
}

/** A list of texts leaves as “String” that is an array and comes back as “String[]” that is none. */
function typeOf(variable: JsonObject): string {
  const name = aliasOf(textOf(variable, "typeName") ?? "");
  return variable["isArray"] === true && !name.endsWith("[]") ? `${name}[]` : name;
}

function put(name: string, left: Json, back: Json | undefined): { readonly value: Json; readonly changed: boolean } {
  if (back === undefined || isFadedFrom(left, back)) return { value: left, changed: false };
  if (name !== waysPart || !isList(left) || !isList(back)) return { value: back, changed: true };
  const { cases, changed } = casesBack(left, back);
  return { value: cases, changed };
}
