import { cleanup, fireEvent, screen } from "@testing-library/react";
import { afterEach, describe, expect, it } from "vitest";
import { choose, press, showEditor, type, valuesOfKind } from "../panel.sample";

afterEach(cleanup);

describe("branches", () => {
  it("are named, added, moved and removed", () => {
    const changed = showEditor({ kind: "Branches", value: ["核实", "公开"] });
    type("分支名称 1", "核实解决");
    expect(changed.last).toEqual(["核实解决", "公开"]);
    press("加一条分支");
    expect(changed.last).toEqual(["核实解决", "公开", "分支 3"]);
    press("把“分支 3”上移");
    expect(changed.last).toEqual(["核实解决", "分支 3", "公开"]);
    press("删除“公开”");
    expect(changed.last).toEqual(["核实解决", "分支 3"]);
  });

  it("are moved by the keys on the handle, and the focus goes along", () => {
    const changed = showEditor({ kind: "Branches", value: ["甲", "乙", "丙"] });
    const handle = screen.getByRole("button", { name: "拖动“甲”，或按上下方向键移动" });
    handle.focus();
    fireEvent.keyDown(handle, { key: "ArrowDown" });
    expect(changed.last).toEqual(["乙", "甲", "丙"]);
    expect(document.activeElement?.getAttribute("aria-label")).toBe("拖动“甲”，或按上下方向键移动");
  });

  it("never share a name on the way to another one", () => {
    const changed = showEditor({ kind: "Branches", value: ["办理", "公开"] });
    type("分支名称 2", "办理");
    expect(changed.last).toBeUndefined();
    expect(screen.getByRole("alert").textContent).toBe("已有同样的名称，先保留原来的。");
    type("分支名称 2", "办理二");
    expect(changed.last).toEqual(["办理", "办理二"]);
    type("分支名称 2", "");
    expect(changed.last).toEqual(["办理", "办理二"]);
    fireEvent.blur(screen.getByLabelText("分支名称 2"));
    expect(screen.getByLabelText<HTMLInputElement>("分支名称 2").value).toBe("办理二");
  });
});

describe("what a step writes", () => {
  it("is chosen by the type of the field and kept in it", () => {
    const changed = showEditor({ kind: "Assignments", value: [{ field: "realName", value: false, later: 1 }] });
    choose("是否实名 内容", "是");
    expect(changed.last).toEqual([{ field: "realName", value: true, later: 1 }]);
    choose("是否实名 写入哪个字段", "响应级别");
    expect(changed.last).toEqual([{ field: "level", value: "", later: 1 }]);
    choose("响应级别 内容", "二级");
    expect(changed.last).toEqual([{ field: "level", value: "2", later: 1 }]);
  });

  it("is a number where the field is one", () => {
    const changed = showEditor({ kind: "Assignments", value: [{ field: "count", value: "" }] });
    type("count 内容", "3");
    expect(changed.last).toEqual([{ field: "count", value: 3 }]);
  });

  it("comes from another field, or is the present moment", () => {
    const changed = showEditor({ kind: "Assignments", value: [{ field: "instructedAt", value: "" }] });
    choose("批示时间 写入什么", "当时的时间");
    expect(changed.last).toEqual([{ field: "instructedAt", now: true }]);
    choose("批示时间 写入什么", "另一字段的内容");
    choose("批示时间 取哪个字段", "发现时间");
    expect(changed.last).toEqual([{ field: "instructedAt", fromField: "discoveredAt" }]);
  });

  it("never is a field that nobody may write", () => {
    showEditor({ kind: "Assignments", value: [{ field: "source", value: "" }] });
    expect(() => {
      choose("来源 写入哪个字段", "标题");
    }).toThrow();
  });

  it.each(valuesOfKind("Assignments").map((found) => [found.step.name, found] as const))(
    "gets one more in the shipped step %s, and the others stay",
    (_, found) => {
      const changed = showEditor({ kind: "Assignments", ...found, descriptor: {} });
      press("加一个字段");
      expect(changed.last).toEqual([...(found.value as readonly object[]), { value: "" }]);
    },
  );
});
