import { describe, expect, it } from "vitest";
import type { FormField } from "../api/schemas";
import { texts } from "../texts/texts";
import { withLimit } from "./caseFields";
import { check, handedIn, leftOut } from "./check";
import { field } from "./sample";
import { sampleTable } from "./sampleTable";

const done = { name: "Done", label: "办理完毕", requiredFields: ["result"] };
const { t } = texts;

function problems(one: FormField, value?: string | number | boolean | string[]) {
  const outcome = { ...done, requiredFields: one.required ? [one.name] : [] };
  return check([one], outcome, handedIn([one], { [one.name]: value }), t).map((problem) => problem.text);
}

describe("the check of a form", () => {
  it("asks only for the fields that the outcome asks for", () => {
    const fields = [field({ name: "result", label: "办理情况" }), field({ name: "objection", label: "异议理由" })];
    expect(check(fields, done, {}, t)).toEqual([{ field: "result", text: "选择“办理完毕”时，请填写“办理情况”。" }]);
    expect(check(fields, { ...done, requiredFields: [] }, {}, t)).toEqual([]);
  });

  it("leaves alone what belongs to another outcome, and tells that it is left out", () => {
    const reason = field({ name: "reason", label: "退回理由", maxLength: 2, onlyFor: ["Return"] });
    const entered = { reason: "太长了" };
    expect(check([reason], done, entered, t)).toEqual([]);
    expect(check([reason], { ...done, name: "Return" }, entered, t)).toHaveLength(1);
    expect(leftOut([reason], done, entered)).toEqual(["退回理由"]);
    expect(leftOut([reason], { ...done, name: "Return" }, entered)).toEqual([]);
    expect(leftOut([reason], done, {})).toEqual([]);
  });

  it.each([["   "], [[]], [["", " "]]])("counts %j as not filled in", (value) => {
    expect(problems(field({ required: true }), value)).toHaveLength(1);
  });

  it.each([[0], [false]])("counts %j as an answer", (value) => {
    expect(problems(field({ type: typeof value === "number" ? "Number" : "YesNo", required: true }), value)).toEqual(
      [],
    );
  });

  it("says how long a text may be and how long it is", () => {
    expect(problems(field({ label: "类别", maxLength: 3 }), "四个字了")).toEqual([
      "“类别”最多 3 字，现有 4 字，请删减。",
    ]);
    expect(problems(field({ maxLength: 4 }), "四个字了")).toEqual([]);
  });

  it("knows the lengths of fields that name none from their types, and of no more than these", () => {
    const longest = (part: Partial<FormField>) => withLimit(field(part), sampleTable).maxLength;
    expect([longest({ type: "Text" }), longest({ type: "LongText" })]).toEqual([200, 20_000]);
    expect([longest({ type: "Text", maxLength: 3 }), longest({ type: "Person" })]).toEqual([3, 0]);
    expect(problems(field(), "字".repeat(20_001))).toEqual([]);
  });

  it("wants a pattern to fit the whole text, in the words of the procedure", () => {
    const phone = field({ pattern: "\\d{4}", patternText: "请写四位分机号。" });
    expect(problems(phone, "12345")).toEqual(["请写四位分机号。"]);
    expect(problems(phone, "1234")).toEqual([]);
  });

  it("leaves a pattern that the browser cannot read to the service", () => {
    expect(problems(field({ pattern: "(?i)abc(" }), "xyz")).toEqual([]);
  });

  it("keeps numbers within their bounds, the bounds included", () => {
    const share = field({ label: "人数", type: "Number", min: 1, max: 5 });
    expect(problems(share, 0)).toEqual(["“人数”不能小于 1。"]);
    expect(problems(share, 6)).toEqual(["“人数”不能大于 5。"]);
    expect([...problems(share, 1), ...problems(share, 5)]).toEqual([]);
  });

  it("hands in no field that is empty or not of the form", () => {
    expect(handedIn([field({ name: "a" }), field({ name: "b" })], { a: "写了", b: " ", c: "不是本环节的" })).toEqual({
      a: "写了",
    });
  });
});
