import { cleanup, screen } from "@testing-library/react";
import { afterEach, describe, expect, it } from "vitest";
import { choose, offered, press, showEditor } from "../panel.sample";

afterEach(cleanup);

const value = [{ role: "leader" }, { unit: "housing", role: "handler" }, { doneBy: "draft", notBy: ["review"] }];

describe("签署人", () => {
  it("shows each in a line and takes another in its place, by whom not being kept", () => {
    const changed = showEditor({ kind: "Signers", value });
    expect(screen.getByText("分管领导")).toBeTruthy();
    expect(screen.getByText("住建局")).toBeTruthy();
    choose("这一项 3", "张三");
    expect(changed.last).toEqual([value[0], value[1], { person: "zhang", notBy: ["review"] }]);
  });

  it("adds a line and takes one away; the last one leaves nothing", () => {
    const changed = showEditor({ kind: "Signers" });
    press("加一方");
    choose("这一项 1", "法制办审核人");
    expect(changed.last).toEqual([{ role: "legal" }]);
    press("删除“法制办审核人”");
    expect(changed.last).toBeNull();
  });

  it("is put in another order, which counts where one signs after the other", () => {
    const changed = showEditor({ kind: "Signers", value });
    press("把“分管领导”下移");
    expect(changed.last).toEqual([value[1], value[0], value[2]]);
  });

  it("offers fields that name several, each of whom signs", () => {
    showEditor({ kind: "Signers", value: [{}] });
    expect(offered("这一项 1", "单位")).toContain("“协办单位”所填的");
  });

  it("asks for nothing else of a line", () => {
    showEditor({ kind: "Signers", value });
    expect(screen.queryByText("不得由谁办理")).toBeNull();
  });

  it("can be read where nothing can be changed", () => {
    showEditor({ kind: "Signers", value, more: { readOnly: true } });
    expect(screen.getByText("分管领导")).toBeTruthy();
    expect(screen.queryByRole("button", { name: "加一方" })).toBeNull();
  });
});
