import { expect, test } from "vitest";
import { stepTypes } from "../../contract/contract.sample";
import { removeSteps } from "../commands/removeSteps";
import { renameStep } from "../commands/renameStep";
import { setInput } from "../commands/setInput";
import { arrowsOf, procedure } from "../document/procedure.sample";
import { activityOf } from "../document/ways";
import { toElsa } from "../elsa/writeElsa";
import { merged } from "./merge";

const task = "CaseFlow.HumanTask";
const base = procedure({ start: "Elsa.Start", a: task, b: task, end: "CaseFlow.Close" }, [
  "start.Done > a",
  "a.Done > b",
  "b.Done > end",
]);
const renamed = (step: string, name: string, document = base) => renameStep.apply(document, { step, name }, stepTypes);
const guided = (step: string, value: string, document = base) =>
  setInput.apply(document, { step, input: "guidance", value }, stepTypes);

test("what two changed in different steps, and in different parts of one, is all there", () => {
  const { document, clashes } = merged(base, renamed("a", "核对"), guided("a", "看清楚", renamed("b", "审批")));
  expect(document.activities.map(({ name }) => name).slice(1, 3)).toEqual(["核对", "审批"]);
  expect(JSON.stringify(activityOf(document, "a")?.source["guidance"])).toContain("看清楚");
  expect(clashes).toEqual([]);
});

test("where both changed the same it is as here, and the step is named", () => {
  const { document, clashes } = merged(base, renamed("a", "这里的"), renamed("a", "那里的"));
  expect(activityOf(document, "a")?.name).toBe("这里的");
  expect(clashes).toEqual(["这里的"]);
});

test("a step that was taken away elsewhere stays away with its arrows; one that was changed here stays", () => {
  const without = removeSteps.apply(base, { steps: ["b"], called: "b" }, stepTypes);
  const { document } = merged(base, renamed("a", "核对"), without);
  expect(activityOf(document, "b")).toBeUndefined();
  expect(arrowsOf(document)).toEqual(arrowsOf(without));
  expect(activityOf(merged(base, renamed("b", "审批"), without).document, "b")?.name).toBe("审批");
});

test("with nothing changed here it is what is there, and the other way round", () => {
  const theirs = renamed("b", "审批");
  expect(toElsa(merged(base, base, theirs).document)).toEqual(toElsa(theirs));
  expect(toElsa(merged(base, theirs, base).document)).toEqual(toElsa(theirs));
});
