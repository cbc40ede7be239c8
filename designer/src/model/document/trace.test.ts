import { expect, it } from "vitest";
import { stepTypes } from "../../contract/contract.sample";
import { zhTexts } from "../../texts/zh";
import { readElsa } from "../elsa/readElsa";
import { screening } from "./screening.sample";
import { stepsInWords } from "../words/stepWords";
import { marksOf, waysWalked, type Visit } from "./trace";

const document = readElsa(screening);
const steps = stepsInWords(document, { types: stepTypes, names: {}, texts: zhTexts });

it("takes a step that was returned to for where the case is", () => {
  const marks = marksOf([visit("screen", "open", 3), visit("screen", "done", 1, "报批示")]);
  expect(marks.get("screen")?.state).toBe("open");
  expect(marks.get("screen")?.visits.map(({ state }) => state)).toEqual(["done", "open"]);
});

it("takes a step that was done once for done, whatever was cancelled there", () => {
  expect(marksOf([visit("screen", "done", 1), visit("screen", "cancelled", 2)]).get("screen")?.state).toBe("done");
});

it("marks nothing where the case was not", () => {
  expect(marksOf([visit("screen", "open", 1)]).has("route")).toBe(false);
});

it.each(["report", "报批示"])("finds the way that was walked by port or by label: %s", (outcome) => {
  expect(walked([visit("start", "done", 0), visit("screen", "done", 1, outcome), visit("route", "open", 2)])).toEqual([
    "start:Done",
    "screen:report",
  ]);
});

it("walks no way to a step that was not visited, and none from a step that is still open", () => {
  expect(walked([visit("screen", "done", 1, "transfer")])).toEqual([]);
  expect(walked([visit("screen", "open", 1), visit("finish", "done", 2)])).toEqual([]);
});

function walked(visits: readonly Visit[]) {
  return [...waysWalked(document, visits, steps)].map(({ from }) => `${from.activity}:${from.port}`);
}

function visit(step: string, state: Visit["state"], hour: number, outcome: string | null = null): Visit {
  const at = new Date(Date.UTC(2026, 8, 18, hour)).toISOString();
  return { step, state, enteredAt: at, leftAt: state === "open" ? null : at, outcome, who: "张三" };
}
