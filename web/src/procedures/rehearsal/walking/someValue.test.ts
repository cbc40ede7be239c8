import { expect, it } from "vitest";
import { field } from "../../../fields/sample";
import type { FormField } from "../../../api/schemas";
import { someValue } from "./someValue";

const some = { unit: "housing", person: "w5", now: "2026-09-30T08:00:00Z" };
const choices = [{ value: "3", label: "三级" }];

it.each<[FormField["type"], unknown]>([
  ["Text", "一项"],
  ["LongText", "一项"],
  ["Choice", "3"],
  ["Choices", ["3"]],
  ["Unit", "housing"],
  ["Units", ["housing"]],
  ["Person", "w5"],
  ["Number", 1],
  ["YesNo", true],
  ["Date", "2026-09-30"],
  ["Moment", some.now],
  ["Texts", ["一项"]],
  ["File", ["1"]],
  ["Case", undefined],
])("fills a field of type %s with something that fits", (type, value) => {
  expect(someValue(field({ type, choices }), some)).toEqual(value);
});

it("keeps to the limits of the field", () => {
  expect(someValue(field({ type: "Number", min: 5 }), some)).toBe(5);
  expect(someValue(field({ type: "Text", label: "主要意见", maxLength: 2 }), some)).toBe("主要");
});

it("leaves empty what the office has nothing of", () => {
  expect(someValue(field({ type: "Units" }), { ...some, unit: undefined })).toBeUndefined();
});
