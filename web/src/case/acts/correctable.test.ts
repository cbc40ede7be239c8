import { expect, it } from "vitest";
import { fixedField } from "../../fields/fixedFields";
import { correctables, stillCorrectable, valueOf } from "./correctable";

const fixed = ["number", "title", "body", "level"].map((name) =>
  fixedField({ name, label: name, type: "Text", correctable: name === "title" || name === "body" }),
);

const definition = {
  variables: [
    { name: "leadUnit", caseFlow: { label: "主办单位", type: "Unit" } },
    {
      name: "scope",
      caseFlow: { label: "范围", type: "Choice", choices: [{ value: "own", label: "本机关" }, { value: "other" }] },
    },
    { name: "screenshots", caseFlow: { label: "截图", type: "File" } },
    { name: "signature", caseFlow: { label: "签名", type: "Signature" } },
    { name: "hidden" },
    { name: "title", caseFlow: { label: "别名", type: "Text" } },
  ],
};

it("offers the correctable fields of the case, then those that its procedure declares and a person can enter", () => {
  const names = correctables(definition, fixed).map(({ name }) => name);
  expect(names).toEqual(["title", "body", "leadUnit", "scope"]);
});

it("offers only whom it is about when a case has ended", () => {
  const about = fixedField({ name: "subjects", label: "被反映的单位或人员", type: "Units", correctable: true });
  const all = [...correctables(definition, fixed), about];
  expect(stillCorrectable(all, false)).toEqual([about]);
  expect(stillCorrectable(all, true)).toEqual(all);
});

it("calls a choice without a label by its value", () => {
  const scope = correctables(definition, fixed).find(({ name }) => name === "scope");
  expect(scope?.choices.map(({ label }) => label)).toEqual(["本机关", "other"]);
});

it.each([undefined, null, "text", { variables: "none" }])(
  "offers the fixed fields whatever the definition is: %j",
  (none) => {
    expect(correctables(none, fixed).map(({ name }) => name)).toEqual(["title", "body"]);
  },
);

it.each<readonly [unknown, unknown]>([
  [" 路灯 ", "路灯"],
  [" ", ""],
  [3.5, 3.5],
  [false, false],
  [["housing"], ["housing"]],
  [null, null],
  [undefined, null],
  [[], null],
])("takes %j for %j", (entered, value) => {
  expect(valueOf(entered)).toEqual(value);
});
