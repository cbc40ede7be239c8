import { cleanup, screen } from "@testing-library/react";
import { afterEach, describe, expect, it } from "vitest";
import type { Json } from "../../model/elsa/json";
import { choose, openFirst, press, showEditor } from "../panel.sample";

afterEach(cleanup);

const inFocus = () => document.activeElement as HTMLInputElement;

/** Kind of editor, its value, what adds to it, and what is in focus then: its label and what stands in it. */
const adders: readonly (readonly [
  kind: string,
  value: Json | undefined,
  adder: string,
  label: string,
  text: string,
])[] = [
  ["Outcomes", [{ name: "Pass", label: "通过" }], "加一个结果", "按钮上的字", "结果 2"],
  ["Branches", ["分支 1", "分支 2"], "加一条分支", "分支名称 3", "分支 3"],
  ["Cases", [{ label: "情形 1" }], "加一路", "这一路的名称", "情形 2"],
  ["Assignments", [], "加一个字段", "写入哪个字段", ""],
  ["Ladder", [{ name: "r", label: "到期", when: "due", to: ["handler"] }], "加一级", "何时", ""],
  ["Rule", undefined, "加条件", "这一项 1 字段", ""],
  ["Rule", { field: "title", is: "Filled" }, "加条件", "这一项 2 字段", ""],
  ["Rule", { field: "title", is: "Filled" }, "加一组条件", "这一项 2 1 字段", ""],
];

describe("what is added has the focus, and what stands in it is chosen", () => {
  it.each(adders)("%s of %j: %s", (kind, value, adder, label, text) => {
    showEditor({ kind, ...(value !== undefined && { value }) });
    press(adder);
    expect(inFocus().getAttribute("aria-label")).toBe(label);
    expect(inFocus().value).toBe(text);
    expect([inFocus().selectionStart, inFocus().selectionEnd]).toEqual([0, text.length]);
  });

  it("a new field of a form", () => {
    showEditor({ kind: "FormFields", value: [{ name: "opinion", label: "意见", type: "LongText" }] });
    choose("这一项 加一项", "新的一项");
    expect(inFocus().getAttribute("aria-label")).toBe("名称");
    expect(inFocus().value).toBe("填写项 2");
  });

  it("a choice of a field", () => {
    const value = [{ name: "how", label: "方式", type: "Choice", choices: [{ value: "a", label: "甲" }] }];
    showEditor({ kind: "FormFields", value });
    openFirst();
    press("加选项");
    expect(inFocus().value).toBe("选项 2");
  });

  it("a field that an outcome fills", () => {
    showEditor({ kind: "Outcomes", value: [{ name: "Pass", label: "通过" }] });
    openFirst();
    choose("加一个写入", "来源");
    expect(inFocus().getAttribute("aria-label")).toBe("来源 内容");
  });

  it("of two that were added, the second", () => {
    showEditor({ kind: "Branches", value: [] });
    press("加一条分支");
    press("加一条分支");
    expect(inFocus().value).toBe("分支 2");
  });

  it("and nothing when an entry comes otherwise", () => {
    showEditor({ kind: "Branches", value: ["甲", "乙"] });
    press("把“甲”下移");
    expect(screen.getAllByRole("textbox")).not.toContain(document.activeElement);
  });
});
