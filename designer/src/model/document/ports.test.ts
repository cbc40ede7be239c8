import { describe, expect, it } from "vitest";
import { stepTypes } from "../../contract/contract.sample";
import type { StepDescriptor } from "../office/descriptor";
import type { Activity } from "./flow";
import { inputsOf } from "./inputs";
import type { JsonObject } from "../elsa/json";
import { portsOf } from "./ports";
import { readElsa } from "../elsa/readElsa";
import { screening } from "./screening.sample";
import { activityOf } from "./ways";

const document = readElsa(screening);

describe("the ports of a step", () => {
  it.each([
    ["start", ["Done"]],
    ["screen", ["report", "transfer", "overdue"]],
    ["route", ["直查快办", "分类交办", "Default"]],
    ["fork", ["核查", "公开"]],
    ["finish", []],
  ])("are those of its inputs, of its type and of its deadline: %s", (id, expected) => {
    const activity = activityOf(document, id);
    expect(activity && portsOf(activity, stepTypes, "zh").map(({ port }) => port)).toEqual(expected);
  });

  it("are unknown for an unknown type", () => {
    expect(portsOf(activity({}), stepTypes, "zh")).toEqual([]);
  });

  it("name an outcome that is written twice once", () => {
    const fork = { ...activity({ branches: ["a", "a", ""] }), type: "Elsa.FlowFork" };
    expect(portsOf(fork, stepTypes, "zh")).toEqual([{ port: "a", label: "a" }]);
  });

  it("are said in the language of the screen", () => {
    const decision = { ...activity({}), type: "Elsa.FlowDecision" };
    expect(portsOf(decision, stepTypes, "en").map(({ label }) => label)).toEqual(["Yes", "No"]);
  });
});

describe("the value of an input", () => {
  it.each([
    ["a wrapped literal", { typeName: "String", expression: { type: "Literal", value: "[1]" } }, ["[1]"]],
    ["an object written as text", { typeName: "Object", expression: { type: "Object", value: "[1]" } }, [[1]]],
    ["an object written as JSON", { typeName: "Object", expression: { type: "Object", value: [1] } }, [[1]]],
    ["a bare value", 7, [7]],
    ["a text that is not JSON", { expression: { type: "Object", value: "[1" } }, []],
    ["a literal without a value", { expression: { type: "Literal" } }, []],
    ["a script, which nobody carries out", { expression: { type: "JavaScript", value: "1" } }, []],
  ])("is read from %s", (_, written, expected) => {
    expect(inputsOf(activity({ anything: written }), [other]).map(({ value }) => value)).toEqual(expected);
  });
});

const other: StepDescriptor = {
  type: "Other.Type",
  name: {},
  inputs: [{ name: "anything", label: {}, editor: "A kind of tomorrow" }],
  ports: [],
};

function activity(source: JsonObject): Activity {
  return { id: "a", type: "Other.Type", name: null, position: null, source };
}
