import { cleanup, fireEvent, screen } from "@testing-library/react";
import { afterEach, describe, expect, it } from "vitest";
import { isList, objectsIn, type Json } from "../../model/elsa/json";
import { choose, offered, press, showEditor, type, valuesOfKind, openFirst } from "../panel.sample";

afterEach(cleanup);

const first = "这一项 1";
const level = { field: "level", is: "Is", value: "1" };
const source = { field: "source", is: "Is", value: "民声网" };

describe("a condition", () => {
  it("reads as a sentence and stands by itself while it is alone", () => {
    const changed = showEditor({ kind: "Rule", value: level });
    expect(screen.getByText("响应级别 是 一级")).toBeTruthy();
    choose(`${first} 比较的内容`, "二级");
    expect(changed.last).toEqual({ ...level, value: "2" });
  });

  it("is joined with a second one", () => {
    const changed = showEditor({ kind: "Rule", value: { ...level, later: 1 } });
    press("加条件");
    choose("这一项 2 字段", "来源");
    type("这一项 2 比较的内容", "民声网");
    expect(changed.last).toEqual({ all: [{ ...level, later: 1 }, source] });
    expect(screen.getByText("响应级别 是 一级 且 来源 是 民声网")).toBeTruthy();
    fireEvent.click(screen.getByText("符合任一条"));
    expect(changed.last).toEqual({ any: [{ ...level, later: 1 }, source] });
    press("删除条件“来源 是 民声网”");
    expect(changed.last).toEqual({ any: [{ ...level, later: 1 }] });
  });

  it("begins with a field that is still to be chosen", () => {
    const changed = showEditor({ kind: "Rule" });
    expect(screen.getByText("还没有条件")).toBeTruthy();
    press("加条件");
    choose(`${first} 字段`, "是否实名");
    choose(`${first} 比较的内容`, "是");
    expect(changed.last).toEqual({ field: "realName", is: "Is", value: "true" });
    press("删除条件“是否实名 是 “是””");
    expect(changed.last).toBeNull();
  });

  it("compares with several values where that is meant, and with none where none is asked for", () => {
    const changed = showEditor({ kind: "Rule", value: level });
    choose(`${first} 怎样比较`, "是其中之一");
    choose(`${first} 比较的内容`, "二级");
    expect(changed.last).toEqual({ field: "level", is: "OneOf", values: ["1", "2"] });
    choose(`${first} 怎样比较`, "没有填写");
    expect(changed.last).toEqual({ field: "level", is: "Empty" });
  });

  it("offers what means something for the type of the field", () => {
    showEditor({ kind: "Rule", value: { field: "realName", is: "Is", value: "true" } });
    expect(offered(`${first} 怎样比较`)).toEqual(["是", "不是", "已填写", "没有填写"]);
  });

  it("writes a moment with the clock of the office", () => {
    const changed = showEditor({
      kind: "Rule",
      value: { field: "discoveredAt", is: "Less", value: "2026-09-30T08:00:00Z" },
    });
    const box = screen.getByLabelText<HTMLInputElement>(`${first} 比较的内容`);
    expect(box.value).toBe("2026-09-30T16:00");
    type(`${first} 比较的内容`, "2026-10-01T09:30");
    expect(changed.last).toEqual({ field: "discoveredAt", is: "Less", value: "2026-10-01T09:30:00+08:00" });
  });

  it("chooses a category by its name, and a part of a text freely", () => {
    const changed = showEditor({ kind: "Rule", value: { field: "category", is: "Is", value: "old" } });
    expect(screen.getByText("old（本单位没有）")).toBeTruthy();
    choose(`${first} 比较的内容`, "道路");
    expect(changed.last).toEqual({ field: "category", is: "Is", value: "roads" });
    choose(`${first} 怎样比较`, "包含");
    type(`${first} 比较的内容`, "路");
    expect(changed.last).toEqual({ field: "category", is: "Contains", value: "路" });
  });

  it("has groups in it, and keeps deeper ones as they are", () => {
    const deeper = { any: [level, { all: [source, level] }] };
    const changed = showEditor({ kind: "Rule", value: { all: [level, { any: [source] }, deeper] } });
    expect(screen.getAllByText("响应级别 是 一级 或 （来源 是 民声网 且 响应级别 是 一级）")).toBeTruthy();
    type("这一项 2 1 比较的内容", "热线");
    expect(changed.last).toEqual({ all: [level, { any: [{ ...source, value: "热线" }] }, deeper] });
  });

  it.each(valuesOfKind("Rule").map((found) => [JSON.stringify(found.value), found] as const))(
    "joins another one to the shipped %s, which stays",
    (_, found) => {
      const changed = showEditor({ kind: "Rule", ...found, descriptor: {} });
      press("加条件");
      expect(partsOf(changed.last).slice(0, -1)).toEqual(partsOf(found.value));
    },
  );
});

function partsOf(rule: Json | null | undefined) {
  const { all, any } = (rule ?? {}) as { readonly all?: Json; readonly any?: Json };
  return isList(all) ? objectsIn(all) : isList(any) ? objectsIn(any) : [rule];
}

describe("the ways of a switch", () => {
  const cases = [
    { label: "一级", condition: { type: "Rules", value: level }, later: 1 },
    { label: "其余", condition: source },
  ];

  it("say their conditions, and keep where these stand", () => {
    const changed = showEditor({ kind: "Cases", value: cases });
    expect(screen.getByText("来源 是 民声网")).toBeTruthy();
    press("修改“一级”");
    choose("一级 1 比较的内容", "二级");
    expect(changed.last).toEqual([
      { label: "一级", condition: { type: "Rules", value: { ...level, value: "2" } }, later: 1 },
      cases[1],
    ]);
    press("修改“其余”");
    type("其余 1 比较的内容", "热线");
    expect((changed.last as readonly Json[])[1]).toEqual({ label: "其余", condition: { ...source, value: "热线" } });
  });

  it("get a condition as Elsa writes one", () => {
    const changed = showEditor({ kind: "Cases", value: [] });
    press("加一路");
    expect(changed.last).toEqual([{ label: "情形 1" }]);
    press("加条件");
    expect(changed.last).toEqual([{ label: "情形 1", condition: { type: "Rules", value: { is: "Is" } } }]);
  });

  it("are judged in their order, which can be changed", () => {
    const changed = showEditor({ kind: "Cases", value: cases });
    press("把“其余”上移");
    expect(changed.last).toEqual([cases[1], cases[0]]);
  });

  it.each(valuesOfKind("Cases").map((found) => [found.step.name, found] as const))(
    "renames the first of the shipped step %s and nothing else",
    (_, found) => {
      const [before, ...others] = objectsIn(found.value);
      const changed = showEditor({ kind: "Cases", ...found, descriptor: {} });
      openFirst();
      type("这一路的名称", "另一路");
      expect(changed.last).toEqual([{ ...before, label: "另一路" }, ...others]);
    },
  );
});
