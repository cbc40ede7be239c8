import { isList, isObject, type Json, type JsonObject } from "../../elsa/json";
import { anything } from "../shape";
import { bound, longestName } from "../bound";
import { fitted, unwrapped } from "../values";
import type { At, Kind } from "./kind";
import { rule } from "./rule";

/** Branches by rules. Each entry is read alone: one that cannot be leaves the others. */
export const cases: Kind = {
  shape: () => anything,
  missing: "findings.switch.empty",
  problems: (value, at) => {
    const labels = new Set<string>();
    for (const entry of isList(value) ? value : []) {
      const label = labelOf(entry);
      if (label === null) at.tell("findings.switch.unnamed");
      else if (isOfType(label, at) || labels.has(label)) at.tell("findings.switch.same-name", { label });
      else {
        labels.add(label);
        bound(label, longestName, at.tell);
        checkCase(label, entry as JsonObject, at);
      }
    }
    if (labels.size === 0) at.tell("findings.switch.empty");
  },
  sound: (value, at) => {
    const labels = new Set<string>();
    return (isList(value) ? value : []).flatMap((entry) => {
      const label = labelOf(entry);
      if (label === null || isOfType(label, at) || labels.has(label)) return [];
      labels.add(label);
      return [entry];
    });
  },
};

function checkCase(label: string, { condition }: JsonObject, at: At): void {
  const wrapped = isObject(condition) && "type" in condition && "value" in condition;
  const value = wrapped ? unwrapped(condition, label, at.tell) : (condition ?? null);
  if (value === null) at.tell("findings.rule.missing");
  else if (fitted(value, rule, label, at)) rule.problems?.(value, at);
}

function labelOf(entry: Json): string | null {
  const label = isObject(entry) ? entry["label"] : null;
  return typeof label === "string" && label !== "" ? label : null;
}

/** Whether every step of the type has an outcome of that name. */
function isOfType(label: string, { type }: At): boolean {
  return type.ports.some(({ value }) => value === label);
}
