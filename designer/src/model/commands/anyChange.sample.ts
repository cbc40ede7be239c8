import type { StepDescriptor } from "../office/descriptor";
import { declaredFields } from "../document/fields";
import type { FlowDocument } from "../document/flow";
import { fragmentOf } from "../document/fragment";
import { did, type History, presentOf } from "../history/history";
import type { Dice } from "../document/random.sample";
import { officeIn } from "../../contract/contract.sample";
import { findingsOf } from "../checks/findings";
import { fixesOf } from "../checks/fixes/fixesOf";
import { addStep } from "./addStep";
import type { Spot } from "./command";
import { comment } from "./comment";
import { connect } from "./connect";
import { declareField } from "./declareField";
import { describe } from "./describe";
import { forgetField } from "./forgetField";
import { mend } from "./mend";
import { moveStep } from "./moveStep";
import { paste } from "./paste";
import { placeCards } from "./placeCards";
import { removeSteps } from "./removeSteps";
import { renameStep } from "./renameStep";
import { setInput } from "./setInput";

const office = officeIn("zh");

const answers = [
  { name: "Agree", label: "同意", stance: "Agrees" },
  { name: "Reject", label: "不同意", stance: "Against" },
];

type Does = (history: History, dice: Dice, at: number, types: readonly StepDescriptor[]) => History;

/** One random use of each command, by its name. For tests. */
export const anyUse: Readonly<Record<string, Does>> = {
  addStep: (history, dice, at, types) => {
    const type = dice.oneOf(types.filter((one) => one.type !== "Elsa.Start")).type;
    const spot = dice.below(10) === 0 ? null : spotIn(presentOf(history), dice);
    const args = { type, spot, name: `新环节${at}`, branches: ["甲", "乙"], joinName: "汇合", answers };
    return did(history, addStep, args, at, types);
  },
  removeSteps: (history, dice, at, types) => {
    const steps = Array.from({ length: 1 + dice.below(3) }, () => stepIn(presentOf(history), dice));
    return did(history, removeSteps, { steps, called: "" }, at, types);
  },
  moveStep: (history, dice, at, types) => {
    const document = presentOf(history);
    return did(history, moveStep, { step: stepIn(document, dice), spot: spotIn(document, dice) }, at, types);
  },
  renameStep: (history, dice, at, types) =>
    did(history, renameStep, { step: stepIn(presentOf(history), dice), name: `改名${dice.below(50)}` }, at, types),
  connect: (history, dice, at, types) => {
    const { step, port } = dice.oneOf(spotIn(presentOf(history), dice).from);
    const to = dice.below(8) === 0 ? null : stepIn(presentOf(history), dice);
    const ways = presentOf(history).connections.filter(({ from }) => from.activity === step && from.port === port);
    const instead = ways.length > 0 && dice.below(3) === 0 ? { instead: dice.oneOf(ways).to.activity } : {};
    return did(history, connect, { step, port, to, ...instead }, at, types);
  },
  placeCards: (history, dice, at, types) => {
    const place = dice.below(4) === 0 ? null : { x: dice.below(900), y: dice.below(900) };
    return did(history, placeCards, { places: { [stepIn(presentOf(history), dice)]: place } }, at, types);
  },
  paste: (history, dice, at, types) => {
    const document = presentOf(history);
    const copied = new Set(Array.from({ length: 1 + dice.below(4) }, () => stepIn(document, dice)));
    const fragment = fragmentOf(document, copied, types);
    return fragment ? did(history, paste, { fragment, spot: spotIn(document, dice), called: "" }, at, types) : history;
  },
  describe: (history, dice, at, types) =>
    did(history, describe, { name: `流程${dice.below(9)}`, description: `说明${dice.below(9)}` }, at, types),
  declareField: (history, dice, at, types) => {
    const name = `field${dice.below(5)}`;
    const type = dice.oneOf(["Text", "Moment", "YesNo", "Units"]);
    return did(history, declareField, { name, label: `字段${dice.below(9)}`, type, face: {} }, at, types);
  },
  forgetField: (history, dice, at, types) => {
    const declared = declaredFields(presentOf(history));
    const name = declared.length === 0 ? "none" : dice.oneOf(declared).name;
    return did(history, forgetField, { name, called: name }, at, types);
  },
  comment: (history, dice, at, types) => {
    const comments = Array.from({ length: dice.below(3) }, (_, n) => ({
      by: "admin",
      at: "2026-01-01",
      text: `${at} ${n}`,
    }));
    return did(history, comment, { step: stepIn(presentOf(history), dice), comments }, at, types);
  },
  // A procedure without a flaw has nothing to mend: an arrow is taken out first.
  mend: (history, dice, at, types) => {
    const { step, port } = dice.oneOf(spotIn(presentOf(history), dice).from);
    const broken = connect.apply(presentOf(history), { step, port, to: null }, types);
    const found = findingsOf(broken, types, office);
    const fixes = found.length === 0 ? [] : fixesOf(dice.oneOf(found), broken, types, office);
    if (fixes.length === 0) return history;
    const { run } = dice.oneOf(fixes);
    const args = { run: () => run(broken), about: { step } };
    return did(history, mend, args, at, types);
  },
  setInput: (history, dice, at, types) => {
    const document = presentOf(history);
    const activity = dice.oneOf(document.activities);
    const inputs = types.find((one) => one.type === activity.type)?.inputs ?? [];
    if (inputs.length === 0) return history;
    const { name, editor } = dice.oneOf(inputs);
    const value = dice.below(6) === 0 ? null : anyValue(editor, dice);
    return did(history, setInput, { step: activity.id, input: name, value }, at, types);
  },
};

function anyValue(editor: string, dice: Dice) {
  const names = ["甲", "乙", "丙", "丁"].slice(0, 1 + dice.below(4));
  switch (editor) {
    case "Outcomes":
      return names.map((label, index) => ({ name: `O${index + dice.below(2)}`, label }));
    case "Branches":
      return names;
    case "Cases":
      return names.map((label) => ({
        label,
        condition: { type: "Rules", value: { field: "level", is: "Is", value: "1" } },
      }));
    case "Who":
      return { role: "handler", notBy: ["a", "b"] };
    case "Signers":
      return names.map((name, index) => (index % 2 === 0 ? { role: "handler" } : { person: name, notBy: ["a"] }));
    case "Deadline":
      return { amount: 1 + dice.below(9), clock: "WorkingDays", ...(dice.below(2) === 0 && { overdue: "Overdue" }) };
    case "Number":
      return dice.below(9);
    case "YesNo":
      return dice.below(2) === 0;
    default:
      return `文字${dice.below(99)}`;
  }
}

function stepIn(document: FlowDocument, dice: Dice): string {
  return dice.oneOf(document.activities).id;
}

function spotIn(document: FlowDocument, dice: Dice): Spot {
  if (document.connections.length === 0 || dice.below(6) === 0)
    return { from: [{ step: stepIn(document, dice), port: dice.oneOf(["Done", "甲", "True"]) }], to: null };
  const { to } = dice.oneOf(document.connections);
  const ways = document.connections.filter((way) => way.to.activity === to.activity);
  const some = ways.slice(0, 1 + dice.below(ways.length));
  return { from: some.map(({ from }) => ({ step: from.activity, port: from.port })), to: to.activity };
}
