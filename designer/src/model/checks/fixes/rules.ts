import { setInput } from "../../commands/setInput";
import { expressed } from "../../elsa/expression";
import { isList, isObject, type Json, type JsonObject } from "../../elsa/json";
import { isBlank, wordOf } from "../kinds/kind";
import { checkRule, ruleShape } from "../kinds/rule";
import { removing } from "./arrows";
import { fix, inputsFor, mending, saidOf, stepOf, type Fix, type Fixing, type Flawed } from "./fix";

/** Whether a rule can be followed as it is. */
function isSound(rule: Json | undefined, { asked }: Flawed): boolean {
  if (rule === undefined || rule === null || ruleShape(rule, "$") !== null) return false;
  let isFlawed = false;
  checkRule(rule, { asked, tell: () => (isFlawed = true) });
  return !isFlawed;
}

/** The parts of a joined rule that can be followed; null where none can. */
function soundParts(rule: Json, flawed: Flawed): Json | null {
  if (!isObject(rule)) return null;
  const joined = (["all", "any"] as const).find((name) => isList(rule[name]));
  if (joined === undefined) return isSound(rule, flawed) ? rule : null;
  const kept = (rule[joined] as readonly Json[]).flatMap((part) => soundParts(part, flawed) ?? []);
  return kept.length === 0 ? null : { ...rule, [joined]: kept };
}

/** What a rule should ask is for people to say. What can be taken away is offered: the part, or its branch; never a whole step. */
export const brokenRule: Fixing = (flawed) => [
  ...(inputsFor(flawed, ["Rule"]).length > 0
    ? [
        fix(
          "drop-condition",
          {},
          mending(flawed, ["Rule"], (value) => (value === null ? value : (soundParts(value, flawed) ?? value))),
        ),
      ]
    : []),
  ...brokenCases(flawed),
];

function brokenCases(flawed: Flawed) {
  if (inputsFor(flawed, ["Cases"]).length === 0) return [];
  const isBroken = (entry: Json) => !isObject(entry) || !isSound(ruleIn(entry), flawed);
  return [
    fix(
      "drop-case",
      {},
      cases(flawed, (entry) => !isBroken(entry)),
    ),
  ];
}

function ruleIn({ condition }: JsonObject): Json | undefined {
  return isObject(condition) && "type" in condition && "value" in condition ? expressed(condition) : condition;
}

function cases(flawed: Flawed, keeps: (entry: Json, index: number, all: readonly Json[]) => boolean) {
  return mending(flawed, ["Cases"], (value) =>
    Array.isArray(value) ? (value as readonly Json[]).filter(keeps) : value,
  );
}

export const unnamedCase: Fixing = (flawed) => [
  fix(
    "drop-unnamed",
    {},
    cases(flawed, (entry) => isObject(entry) && labelOf(entry) !== ""),
  ),
];

export const sameCase: Fixing = (flawed) => {
  const ofType = flawed.asked.typeOf(flawed.activity?.type ?? "")?.ports.map(({ value }) => value) ?? [];
  const isFirst = (entry: Json, all: readonly Json[]) => all.find((one) => labelOf(one) === labelOf(entry)) === entry;
  return [
    fix(
      "drop-second",
      {},
      cases(
        flawed,
        (entry, _index, all) => labelOf(entry) === "" || (!ofType.includes(labelOf(entry)) && isFirst(entry, all)),
      ),
    ),
  ];
};

/** A script that was written for another program: nobody carries it out. Its value goes, or its branch. */
export const script: Fixing = (flawed) => {
  const label = saidOf(flawed, "input");
  return [
    fix("clear", { input: flawed.finding.values["input"] ?? "" }, clearing(flawed)),
    fix(
      "drop-case",
      {},
      cases(flawed, (entry) => labelOf(entry) !== label),
    ),
    removing(flawed, stepOf(flawed)),
  ];
};

/** Takes away the value that the finding names by the label of its input, whether it can be read or not. */
export function clearing(flawed: Flawed): Fix["run"] {
  const { activity, asked, types } = flawed;
  const label = saidOf(flawed, "input");
  const inputs = (activity ? (asked.typeOf(activity.type)?.inputs ?? []) : []).filter(
    (input) => input.label.zh === label,
  );
  return (document) =>
    inputs.reduce(
      (now, { name }) => setInput.apply(now, { step: stepOf(flawed), input: name, value: null }, types),
      document,
    );
}

export function allKinds({ activity, asked }: Flawed): readonly string[] {
  return activity ? (asked.typeOf(activity.type)?.inputs ?? []).map(({ editor }) => editor) : [];
}

function labelOf(entry: Json): string {
  return isObject(entry) && !isBlank(entry["label"]) ? wordOf(entry["label"]) : "";
}

export const removeStep: Fixing = (flawed) => [removing(flawed, stepOf(flawed))];
