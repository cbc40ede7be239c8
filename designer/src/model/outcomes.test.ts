import { describe, expect, it } from "vitest";
import type { Activity } from "./flow";
import type { JsonObject } from "./json";
import { inputOf, outcomesOf } from "./outcomes";
import { readElsa } from "./readElsa";
import { screening, stepTypes } from "./screening.sample";
import { activityOf } from "./ways";

const document = readElsa(screening);

describe("the outcomes of a step", () => {
  it.each([
    ["start", ["Done"]],
    ["screen", ["report", "transfer", "overdue"]],
    ["route", ["直查快办", "分类交办", "Default"]],
    ["fork", ["核查", "公开"]],
    ["finish", []],
  ])("are those of its inputs, of its type and of its deadline: %s", (id, expected) => {
    const activity = activityOf(document, id);
    expect(activity && outcomesOf(activity, stepTypes)).toEqual(expected);
  });

  it("are unknown for an unknown type", () => {
    expect(outcomesOf(activity({}), stepTypes)).toEqual([]);
  });

  it("name an outcome that is written twice once", () => {
    const fork = { ...activity({ branches: ["a", "a", ""] }), type: "Elsa.FlowFork" };
    expect(outcomesOf(fork, stepTypes)).toEqual(["a"]);
  });
});

describe("the value of an input", () => {
  it.each([
    ["a wrapped literal", { typeName: "String", expression: { type: "Literal", value: "[1]" } }, "[1]"],
    ["an object written as text", { typeName: "Object", expression: { type: "Object", value: "[1]" } }, [1]],
    ["an object written as JSON", { typeName: "Object", expression: { type: "Object", value: [1] } }, [1]],
    ["a bare value", 7, 7],
    ["a text that is not JSON", { expression: { type: "Object", value: "[1" } }, undefined],
    ["a literal without a value", { expression: { type: "Literal" } }, undefined],
  ])("is read from %s", (_, written, expected) => {
    expect(inputOf(activity({ input: written }), "input")).toEqual(expected);
  });
});

function activity(source: JsonObject): Activity {
  return { id: "a", type: "Other.Type", name: null, position: null, source };
}
