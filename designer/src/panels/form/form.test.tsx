import { cleanup, fireEvent, screen, within } from "@testing-library/react";
import { afterEach, describe, expect, it } from "vitest";
import { filled, objectsIn, type Json } from "../../model/elsa/json";
import { choose, offered, press, showEditor, type, valuesOfKind, openFirst, reviewed } from "../panel.sample";

afterEach(cleanup);

const opinion = { name: "opinion", label: "审核意见", type: "LongText", requiredFor: ["Pass"], later: 1 };
const basis = { name: "basis", label: "依据条款", type: "Text" };

describe("the form", () => {
  it("lists what is filled in, with its kind and when it must be", () => {
    showEditor({ kind: "FormFields", value: [opinion, { ...basis, required: true, onlyFor: ["Return", "gone"] }] });
    const rows = within(screen.getByRole("list", { name: "这一项" })).getAllByRole("listitem");
    expect(rows.map((row) => row.querySelector(".cfp-row-words")?.textContent)).toEqual([
      "审核意见 长文本 · “通过”时必填",
      "依据条款 文本 · 必填 · 只在“退回、gone”时",
    ]);
  });

  it("changes a label, a kind and when it must be filled, and nothing else", () => {
    const changed = showEditor({ kind: "FormFields", value: [opinion, basis] });
    press("修改“审核意见”");
    type("名称", "意见");
    choose("选这些结果时必填", "退回");
    expect(changed.last).toEqual([{ ...opinion, label: "意见", requiredFor: ["Pass", "Return"] }, basis]);
    choose("只在这些结果时出现", "通过");
    fireEvent.click(screen.getByRole("checkbox", { name: "必填" }));
    expect(first(changed.last)).toMatchObject({ onlyFor: ["Pass"], required: true, later: 1 });
    fireEvent.click(screen.getByRole("checkbox", { name: "必填" }));
    expect(first(changed.last)).not.toHaveProperty("required");
  });

  it("asks for choices where the kind needs them, whose values nobody types", () => {
    const changed = showEditor({ kind: "FormFields", value: [basis] });
    press("修改“依据条款”");
    choose("填写什么", "单选");
    type("选项 1", "民法典");
    press("加选项");
    expect(first(changed.last)).toEqual({
      ...basis,
      type: "Choice",
      choices: [
        { value: "choice1", label: "民法典" },
        { value: "choice2", label: "选项 2" },
      ],
    });
  });

  it("keeps a field to roles by their names: folded away until it is used, then said in the row and in the preview", () => {
    const changed = showEditor({ kind: "FormFields", value: [opinion] });
    press("修改“审核意见”");
    expect(screen.queryByLabelText("谁能看")).toBeNull();
    press("更多");
    choose("谁能看", "分管领导");
    expect(first(changed.last)).toEqual({ ...opinion, seenBy: ["leader"] });
    choose("谁能填", "核稿人");
    expect(first(changed.last)).toEqual({ ...opinion, seenBy: ["leader"], editedBy: ["reviewer"] });
    const words = "只有分管领导可见 · 只由核稿人填写";
    expect(screen.getByRole("listitem").querySelector(".cfp-row-words")?.textContent).toContain(words);
    press("预览");
    expect(within(screen.getByRole("region", { name: "预览" })).getByText(words)).toBeTruthy();
  });

  it("shows at once to whom a field is kept", () => {
    const changed = showEditor({ kind: "FormFields", value: [{ ...opinion, seenBy: ["leader", "wizard"] }] });
    press("修改“审核意见”");
    expect(screen.getByLabelText("谁能看")).toBeTruthy();
    expect(screen.getByRole("listitem").textContent).toContain("只有分管领导、wizard可见");
    expect(changed.last).toBeUndefined();
  });

  it("keeps limits and hints behind “更多”", () => {
    const changed = showEditor({ kind: "FormFields", value: [opinion] });
    press("修改“审核意见”");
    press("更多");
    type("填写提示", "写到条、款");
    type("最多字数", "500");
    expect(first(changed.last)).toEqual({ ...opinion, hint: "写到条、款", maxLength: 500 });
    type("填写提示", "");
    expect(first(changed.last)).not.toHaveProperty("hint");
  });

  it("begins with what the case says: fields stand in it by their labels and are kept by their names", () => {
    const changed = showEditor({ kind: "FormFields", value: [opinion] });
    press("修改“审核意见”");
    press("更多");
    type("打开时已填好的内容", "关于{标题}");
    expect(first(changed.last)).toEqual({ ...opinion, begins: "关于{title}" });
    type("打开时已填好的内容", "");
    expect(first(changed.last)).not.toHaveProperty("begins");
  });

  it("takes a new field, whose name the program makes", () => {
    const changed = showEditor({ kind: "FormFields", value: [opinion, { name: "field1", label: "旧", type: "Text" }] });
    choose("这一项 加一项", "新的一项");
    expect((changed.last as readonly Json[])[2]).toEqual({ name: "field2", label: "填写项 3", type: "Text" });
  });

  it("takes a field of the case or of the procedure, and each only once", () => {
    const changed = showEditor({ kind: "FormFields", value: [opinion] });
    choose("这一项 加一项", "响应级别");
    choose("这一项 加一项", "批示时间");
    expect(changed.last).toEqual([
      opinion,
      {
        name: "level",
        label: "响应级别",
        type: "Choice",
        choices: [
          { value: "1", label: "一级" },
          { value: "2", label: "二级" },
        ],
      },
      { name: "instructedAt", label: "批示时间", type: "Moment" },
    ]);
    expect(offered("这一项 加一项", "响应级别")).toEqual([]);
    // What is fixed by the office is no question of a form.
    expect(offered("这一项 加一项", "标题")).toEqual([]);
  });

  it("is ordered, and empty when the last field is removed", () => {
    const changed = showEditor({ kind: "FormFields", value: [opinion, basis] });
    press("把“审核意见”下移");
    expect(changed.last).toEqual([basis, opinion]);
    press("删除“审核意见”");
    press("删除“依据条款”");
    expect(changed.last).toBeNull();
    expect(screen.getByText("不用填写任何内容。")).toBeTruthy();
  });

  it("is shown as its handler will see it", () => {
    showEditor({ kind: "FormFields", value: [{ ...opinion, hint: "写到条、款" }, basis] });
    press("预览");
    const preview = screen.getByRole("region", { name: "预览" });
    expect(within(preview).getByLabelText<HTMLTextAreaElement>("审核意见").disabled).toBe(true);
    expect(within(preview).getByText("写到条、款")).toBeTruthy();
  });

  it("is shown with the buttons of the task: what is usual is suggested, what ends or returns stands apart", () => {
    const review = reviewed.activities[1];
    if (!review) throw new Error("There is no such step.");
    const outcomes = [
      { name: "Pass", label: "通过", normal: true },
      { name: "Return", label: "退回" },
      { name: "Stop", label: "不再办理" },
    ];
    const step = { ...review, source: { ...review.source, outcomes } };
    showEditor({ kind: "FormFields", value: [opinion], step, document: reviewed });
    press("预览");
    const buttons = within(screen.getByRole("group", { name: "办理按钮" })).getAllByRole("button");
    expect(buttons.map((button) => button.textContent)).toEqual(["通过", "退回", "不再办理"]);
    expect(buttons.map((button) => button.classList.contains("ant-btn-primary"))).toEqual([true, false, false]);
    expect(buttons.map((button) => button.parentElement?.tagName)).toEqual(["DIV", "SPAN", "SPAN"]);
    expect(within(screen.getByRole("region", { name: "预览" })).getByText(/“通过”时必填/u)).toBeTruthy();
  });

  it("is shown by whoever knows better how it will look", () => {
    showEditor({
      kind: "FormFields",
      value: [opinion],
      more: { formPreview: (fields) => <p>{fields.map((field) => filled(field["label"])).join()}</p> },
    });
    press("预览");
    expect(screen.getByText("审核意见", { selector: "p" })).toBeTruthy();
  });

  it.each(shippedForms())("renames the first field of the shipped step %s and changes nothing else", (_, found) => {
    const [before, ...others] = objectsIn(found.value);
    const changed = showEditor({ kind: "FormFields", ...found, descriptor: {} });
    openFirst();
    type("名称", "另一个名称");
    expect(changed.last).toEqual([{ ...before, label: "另一个名称" }, ...others]);
  });
});

function shippedForms() {
  const forms = valuesOfKind("FormFields").map((found) => [found.step.name, found] as const);
  // One form of each number of fields is as good as all.
  return [...new Map(forms.map((form) => [objectsIn(form[1].value).length, form])).values()];
}

function first(value: Json | null | undefined) {
  return objectsIn(value ?? undefined)[0];
}
