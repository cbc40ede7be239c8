import { describe, expect, test } from "vitest";
import { stepTypes } from "../../contract/contract.sample";
import { fragmentIn, fragmentOf, fragmentText } from "../document/fragment";
import { arrowsOf, procedure } from "../document/procedure.sample";
import { activityOf } from "../document/ways";
import { addStep } from "./addStep";
import { connect } from "./connect";
import { moveStep } from "./moveStep";
import { paste } from "./paste";
import { removeSteps } from "./removeSteps";
import { setInput } from "./setInput";

const task = "CaseFlow.HumanTask";
const at = (step: string, port: string, to: string) => ({ from: [{ step, port }], to });
const named = { name: "新", branches: ["甲", "乙"], joinName: "汇合" };
const line = procedure({ start: "Start", a: task, b: task, end: "Finish" }, [
  "start.Done > a",
  "a.Done > b",
  "b.Done > end",
]);
const parallel = procedure(
  { start: "Start", fork: "FlowFork", x: task, y: task, join: "FlowJoin", end: "Finish" },
  ["start.Done > fork", "fork.甲 > x", "fork.乙 > y", "x.Done > join", "y.Done > join", "join.Done > end"],
  { fork: { branches: ["甲", "乙"] } },
);

describe("adding a step", () => {
  test("puts it into the arrow", () => {
    const after = addStep.apply(line, { ...named, type: task, spot: at("a", "Done", "b") }, stepTypes);
    expect(arrowsOf(after)).toEqual(["start.Done > a", "a.Done > humanTask", "b.Done > end", "humanTask.Done > b"]);
    expect(after.activities.map(({ id }) => id)).toEqual(["start", "a", "humanTask", "b", "end"]);
    expect(activityOf(after, "humanTask")?.source["nodeId"]).toBe("W:flow:humanTask");
  });

  test("puts it into all arrows that run together", () => {
    const meeting = procedure({ start: "Start", d: "FlowDecision", a: task, end: "Finish" }, [
      "start.Done > d",
      "d.True > a",
      "d.False > end",
      "a.Done > end",
    ]);
    const from = [
      { step: "d", port: "False" },
      { step: "a", port: "Done" },
    ];
    const after = addStep.apply(meeting, { ...named, type: task, spot: { from, to: "end" } }, stepTypes);
    expect(arrowsOf(after).slice(2)).toEqual(["d.False > humanTask", "a.Done > humanTask", "humanTask.Done > end"]);
  });

  test("leads each of its outcomes on: nothing dangles", () => {
    const spot = at("a", "Done", "b");
    const after = addStep.apply(line, { ...named, type: "Elsa.FlowDecision", spot }, stepTypes);
    expect(arrowsOf(after).slice(-2)).toEqual(["flowDecision.True > b", "flowDecision.False > b"]);
  });

  test("that opens branches brings the join that closes them", () => {
    const spot = at("a", "Done", "b");
    const after = addStep.apply(line, { ...named, type: "Elsa.FlowFork", spot }, stepTypes);
    expect(arrowsOf(after).slice(-3)).toEqual([
      "flowFork.甲 > flowJoin",
      "flowFork.乙 > flowJoin",
      "flowJoin.Done > b",
    ]);
  });
});

describe("removing steps", () => {
  test("rejoins what led to them, over several in a row", () => {
    const after = removeSteps.apply(line, { steps: ["a", "b"], called: "a" }, stepTypes);
    expect(arrowsOf(after)).toEqual(["start.Done > end"]);
  });

  test("takes a fork with its branches and its join", () => {
    const after = removeSteps.apply(parallel, { steps: ["fork"], called: "fork" }, stepTypes);
    expect(arrowsOf(after)).toEqual(["start.Done > end"]);
  });

  test("leaves the join of a fork that stays, and the start", () => {
    expect(removeSteps.apply(parallel, { steps: ["join", "start"], called: "join" }, stepTypes)).toBe(parallel);
  });

  test("leaves an outcome open that would lead back to its own step", () => {
    const round = procedure({ start: "Start", a: task, more: task, end: "Finish" }, [
      "start.Done > a",
      "a.Done > end",
      "a.Back > more",
      "more.Done > a",
    ]);
    const after = removeSteps.apply(round, { steps: ["more"], called: "more" }, stepTypes);
    expect(arrowsOf(after)).toEqual(["start.Done > a", "a.Done > end"]);
  });

  test("forgets them where others must not be done by the same people", () => {
    const apart = procedure({ start: "Start", a: task, b: task }, ["start.Done > a", "a.Done > b"], {
      b: { who: { typeName: "Object", expression: { type: "Object", value: { role: "x", notBy: ["a"] } } } },
    });
    const after = removeSteps.apply(apart, { steps: ["a"], called: "a" }, stepTypes);
    expect(activityOf(after, "b")?.source["who"]).toMatchObject({ expression: { value: { role: "x", notBy: [] } } });
  });
});

describe("outcomes", () => {
  const outcome = (name: string) => ({ name, label: name });
  const review = setInput.apply(
    line,
    { step: "a", input: "outcomes", value: [outcome("Done"), outcome("Back")] },
    stepTypes,
  );

  test("that are renamed keep their arrows, also when they move", () => {
    const value = [outcome("Back"), outcome("Passed")];
    expect(arrowsOf(setInput.apply(review, { step: "a", input: "outcomes", value }, stepTypes))[1]).toBe(
      "a.Passed > b",
    );
  });

  test("that are taken away take their arrows with them", () => {
    const value = [outcome("Back")];
    expect(arrowsOf(setInput.apply(review, { step: "a", input: "outcomes", value }, stepTypes))).toEqual([
      "start.Done > a",
      "b.Done > end",
    ]);
  });

  test("lead where somebody says, once", () => {
    const back = connect.apply(review, { step: "b", port: "Done", to: "a" }, stepTypes);
    expect(arrowsOf(back)).toEqual(["start.Done > a", "a.Done > b", "b.Done > a"]);
    expect(arrowsOf(connect.apply(back, { step: "b", port: "Done", to: null }, stepTypes))).toEqual([
      "start.Done > a",
      "a.Done > b",
    ]);
  });
});

test("a value that Elsa wrote as a text stays one", () => {
  const text = procedure({ a: task }, [], {
    a: { who: { typeName: "Object", expression: { type: "Object", value: '{"role":"x","kept":1}' } } },
  });
  const after = setInput.apply(text, { step: "a", input: "who", value: { role: "y", kept: 1 } }, stepTypes);
  expect(activityOf(after, "a")?.source["who"]).toMatchObject({ expression: { value: '{"role":"y","kept":1}' } });
});

test("a step that is moved is rejoined behind and keeps its identity", () => {
  const after = moveStep.apply(line, { step: "a", spot: at("b", "Done", "end") }, stepTypes);
  expect(arrowsOf(after)).toEqual(["start.Done > b", "b.Done > a", "a.Done > end"]);
});

test("a step that is moved keeps what returns to it", () => {
  const returned = procedure({ start: "Start", a: task, b: task, c: task, end: "Finish" }, [
    "start.Done > a",
    "a.Done > b",
    "b.Done > c",
    "b.Back > a",
    "c.Done > end",
    "c.Back > b",
  ]);
  const after = moveStep.apply(returned, { step: "a", spot: at("c", "Done", "end") }, stepTypes);
  expect(arrowsOf(after)).toEqual([
    "start.Done > b",
    "b.Done > c",
    "b.Back > a",
    "c.Done > a",
    "c.Back > b",
    "a.Done > end",
  ]);
});

test("copied steps go through a text into another procedure, with their fields, as other steps", () => {
  const form = [{ name: "opinion", label: "意见", type: "Text" }];
  const filled = setInput.apply(line, { step: "a", input: "form", value: form }, stepTypes);
  const source = { ...filled, source: { ...filled.source, variables: [{ id: "opinion", name: "opinion" }] } };
  const copied = fragmentOf(source, new Set(["a", "b"]), stepTypes);
  const fragment = fragmentIn(fragmentText(copied ?? { activities: [], connections: [], variables: [] }));
  expect(fragment).not.toBeNull();
  if (!fragment) return;
  const after = paste.apply(line, { fragment, spot: at("b", "Done", "end"), called: "a" }, stepTypes);
  expect(arrowsOf(after)).toEqual(["start.Done > a", "a.Done > b", "b.Done > a2", "a2.Done > b2", "b2.Done > end"]);
  expect(after.source["variables"]).toEqual([{ id: "opinion", name: "opinion" }]);
});
