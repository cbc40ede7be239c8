import { expressed } from "../elsa/expression";
import { filled, isObject, objectsIn, type Json } from "../elsa/json";
import type { Editor } from "./editor";
import { fieldsIn } from "./rule";

/** 各路条件. Each is left by the port that its label names, when its rule is the first to hold. */
export const cases: Editor = {
  entries: (value) => {
    const labels = objectsIn(value).flatMap((entry) => filled(entry["label"]) ?? []);
    return labels.map((label) => ({ port: label, label }));
  },
  fieldsRead: (value) => objectsIn(value).flatMap(({ condition }) => fieldsIn(ruleIn(condition))),
};

/** A rule stands bare or in an expression. */
function ruleIn(condition: Json | undefined): Json | undefined {
  return isObject(condition) && "type" in condition && "value" in condition ? expressed(condition) : condition;
}
