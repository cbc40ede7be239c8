import { cleanup, fireEvent, screen, within } from "@testing-library/react";
import { afterEach, describe, expect, it } from "vitest";
import { objectsIn, type Json } from "../../model/elsa/json";
import { choose, press, showEditor, type, valuesOfKind } from "../panel.sample";

afterEach(cleanup);

const pass = { name: "Pass", label: "通过", later: 1 };
const back = { name: "Return", label: "退回", unconditional: true };
const stop = { name: "Stop", label: "不再办理" };

describe("outcomes", () => {
  it("stand apart when they end the case or return it", () => {
    showEditor({ kind: "Outcomes", value: [back, pass, stop] });
    expect(rowsOf("这一项 往下办")).toEqual(["通过 到 公开"]);
    expect(rowsOf("这一项 结束与退回")).toEqual(["退回 退回到 起草", "不再办理 结束到 办结"]);
  });

  it("are named without the arrows that hang on them", () => {
    const changed = showEditor({ kind: "Outcomes", value: [pass, back] });
    press("修改“通过”");
    type("按钮上的字", "同意");
    expect(changed.last).toEqual([{ ...pass, label: "同意" }, back]);
  });

  it("have one that is usual, and never two", () => {
    const changed = showEditor({
      kind: "Outcomes",
      value: [
        { ...pass, normal: true },
        { name: "Hold", label: "缓办" },
      ],
    });
    press("修改“缓办”");
    fireEvent.click(screen.getByRole("checkbox", { name: "把“缓办”设为常用" }));
    expect(changed.last).toEqual([pass, { name: "Hold", label: "缓办", normal: true }]);
    expect(rowsOf("这一项 往下办")).toEqual(["通过 到 公开", "缓办 常用还没有去处"]);
    type("按钮上的字", "缓一缓");
    expect(changed.last).toEqual([pass, { name: "Hold", label: "缓一缓", normal: true }]);
  });

  it("that end the case are not offered as the usual one", () => {
    showEditor({ kind: "Outcomes", value: [pass, stop] });
    press("修改“不再办理”");
    expect(screen.queryByRole("checkbox", { name: "把“不再办理”设为常用" })).toBeNull();
    press("修改“通过”");
    expect(screen.getByRole("checkbox", { name: "把“通过”设为常用" })).toBeTruthy();
  });

  it("write fields, with a value of the field's type", () => {
    const changed = showEditor({ kind: "Outcomes", value: [{ ...pass, sets: { level: "1" } }] });
    press("修改“通过”");
    choose("响应级别 内容", "二级");
    choose("加一个写入", "是否实名");
    choose("是否实名 内容", "是");
    expect(changed.last).toEqual([{ ...pass, sets: { level: "2", realName: true } }]);
    press("删除“响应级别”");
    press("删除“是否实名”");
    expect(changed.last).toEqual([pass]);
  });

  it("say whether they break and whether they ask for what is required", () => {
    const changed = showEditor({ kind: "Outcomes", value: [pass] });
    press("修改“通过”");
    fireEvent.click(screen.getByRole("checkbox", { name: "一个单位选了它，环节即结束" }));
    fireEvent.click(screen.getByRole("checkbox", { name: "选它时不查必填项" }));
    expect(changed.last).toEqual([{ ...pass, breaks: true, unconditional: true }]);
  });

  it("are added with a name that the program makes, and removed", () => {
    const changed = showEditor({ kind: "Outcomes", value: [pass, { name: "outcome1", label: "缓办" }] });
    press("加一个结果");
    expect((changed.last as readonly Json[])[2]).toEqual({ name: "outcome2", label: "结果 3" });
    press("删除“通过”");
    expect(objectsIn(changed.last ?? undefined).map(({ name }) => name)).toEqual(["outcome1", "outcome2"]);
  });

  it("are moved among those that they stand with", () => {
    const changed = showEditor({ kind: "Outcomes", value: [back, pass, stop] });
    press("把“不再办理”上移");
    expect(changed.last).toEqual([stop, back, pass]);
  });

  it("are the one that the engine gives where there is none", () => {
    const changed = showEditor({ kind: "Outcomes" });
    press("修改“提交”");
    type("按钮上的字", "送审");
    expect(changed.last).toEqual([{ name: "Done", label: "送审" }]);
  });

  it.each(shippedOutcomes())("adds one to the shipped step %s and changes nothing else", (_, found) => {
    const changed = showEditor({ kind: "Outcomes", ...found, descriptor: {} });
    press("加一个结果");
    expect((changed.last as readonly Json[]).slice(0, -1)).toEqual(found.value);
  });
});

function shippedOutcomes() {
  return valuesOfKind("Outcomes")
    .slice(0, 12)
    .map((found) => [found.step.name, found] as const);
}

function rowsOf(list: string): readonly (string | undefined)[] {
  const rows = within(screen.getByRole("list", { name: list })).getAllByRole("listitem");
  return rows.map((row) => row.querySelector(".cfp-row-words")?.textContent);
}
