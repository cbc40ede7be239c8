import { expect, it } from "vitest";
import { correctables, valueOf, type Correctable } from "./correctable";

const definition = {
  variables: [
    { name: "leadUnit", caseFlow: { label: "主办单位", type: "Unit" } },
    {
      name: "scope",
      caseFlow: { label: "范围", type: "Choice", choices: [{ value: "own", label: "本机关" }, { value: "other" }] },
    },
    { name: "screenshots", caseFlow: { label: "截图", type: "File" } },
    { name: "hidden" },
    { name: "title", caseFlow: { label: "别名", type: "Text" } },
  ],
};

it("offers the fields of the case, then those that its procedure declares and a person can enter", () => {
  const names = correctables(definition, (key) => key).map(({ name }) => name);
  expect(names.slice(0, 2)).toEqual(["title", "body"]);
  expect(names.slice(-2)).toEqual(["leadUnit", "scope"]);
  expect(names.filter((name) => name === "title")).toHaveLength(1);
});

it("never offers what only the office itself sets", () => {
  const names = correctables({ variables: [] }, (key) => key).map(({ name }) => name);
  expect(names).not.toContain("number");
  expect(names).not.toContain("receivedAt");
});

it("calls a choice without a label by its value", () => {
  const scope = correctables(definition, (key) => key).find(({ name }) => name === "scope");
  expect(scope?.choices.map(({ label }) => label)).toEqual(["本机关", "other"]);
});

it.each([undefined, null, "text", { variables: "none" }])(
  "offers the fixed fields whatever the definition is: %j",
  (none) => {
    expect(correctables(none, (key) => key).length).toBe(8);
  },
);

it.each<readonly [Correctable["type"], string, unknown]>([
  ["Text", " 路灯 ", "路灯"],
  ["Number", "3.5", 3.5],
  ["Number", "three", null],
  ["Number", "", null],
  ["YesNo", "true", true],
  ["YesNo", "false", false],
])("takes a %s %j for %j", (type, entered, value) => {
  expect(valueOf({ name: "field", label: "字段", type, choices: [] }, entered)).toBe(value);
});
