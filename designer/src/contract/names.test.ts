/// <reference types="vite/client" />
import { expect, it } from "vitest";
import { stepTypes } from "./contract.sample";
import { namesSpoken } from "./names.sample";

const names = new Set(stepTypes.flatMap(({ type, inputs }) => [type, ...inputs.map(({ name }) => name)]));

const sources = Object.entries(
  import.meta.glob<string>(["../**/*.{ts,tsx}", "!../**/*.{test,sample,bench}.*", "!../model/elsa/flowTypes.ts"], {
    query: "?raw",
    import: "default",
    eager: true,
  }),
);

it("finds the sources and the names", () => {
  expect(sources.length).toBeGreaterThan(30);
  expect(names).toContain("reporter");
  expect(names).toContain("CaseFlow.HumanTask");
});

it.each(sources)("names no step type and none of its inputs: %s", (path, text) => {
  expect(namesSpoken(path, text, names)).toEqual([]);
});

it.each([
  [`const who = inputOf(activity, "reporter");`, ["reporter"]],
  ["const who = inputOf(activity, `supervisor`);", ["supervisor"]],
  [`if (activity.type === "CaseFlow.PeriodicReport") draw();`, ["CaseFlow.PeriodicReport"]],
  [`const { deadline } = activity.source;`, ["deadline"]],
  [`const { deadline: limit } = source;`, ["deadline"]],
  [`const limit = activity.source.every;`, ["every"]],
  [`const limit = { "every": 1 };`, ["every"]],
  [`const label = { reporter: 1 }.reporter;`, []],
  [`import { limit } from "./limit"; // "every"`, []],
])("sees a name where one is planted: %s", (text, spoken) => {
  expect(namesSpoken("planted.ts", text, names)).toEqual(spoken);
});
