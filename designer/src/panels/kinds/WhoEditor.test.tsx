import { cleanup, screen } from "@testing-library/react";
import { afterEach, describe, expect, it } from "vitest";
import { readWho } from "../../model/editors/who";
import { choose, offered, showEditor, valuesOfKind } from "../panel.sample";

afterEach(cleanup);

const label = "这一项";

describe("由谁办理", () => {
  it("shows a role by its name and keeps by whom not, when another role is chosen", () => {
    const changed = showEditor({ kind: "Who", value: { role: "reviewer", notBy: ["draft"], later: 1 } });
    expect(screen.getByText("核稿人")).toBeTruthy();
    expect(screen.getByText("办过“起草”的人")).toBeTruthy();
    choose(label, "法制办审核人");
    expect(changed.last).toEqual({ role: "legal", notBy: ["draft"], later: 1 });
  });

  it("chooses a unit in the tree, and keeps the role as the post in it", () => {
    const changed = showEditor({ kind: "Who", value: { role: "handler", unitField: "leadUnit" } });
    expect(screen.getByText("“承办单位”所填的")).toBeTruthy();
    expect(screen.getByText("承办人员")).toBeTruthy();
    choose("单位内的岗位", "核稿人");
    expect(changed.last).toEqual({ role: "reviewer", unitField: "leadUnit" });
  });

  it("takes a person without the role that stood there before", () => {
    const changed = showEditor({ kind: "Who", value: { role: "handler" } });
    choose(label, "张三");
    expect(changed.last).toEqual({ person: "zhang" });
  });

  it("chooses whoever did another step", () => {
    const changed = showEditor({ kind: "Who" });
    choose(label, "办过“起草”的人");
    expect(changed.last).toEqual({ doneBy: "draft" });
  });

  it("offers no one who has left, and says so where the procedure names them", () => {
    showEditor({ kind: "Who", value: { person: "li" } });
    expect(screen.getByText("李四（已离任）")).toBeTruthy();
  });

  it.each([
    [{ role: "gone" }, "gone（本单位没有）"],
    [{ unit: "gone" }, "gone（本单位没有）"],
    [{ person: "gone" }, "gone（本单位没有）"],
    [{ doneBy: "gone" }, "办过“gone（流程里没有这个环节）”的人"],
    [{ unitField: "gone" }, "“gone（没有这个字段）”所填的"],
  ])("marks what is not there: %j", (value, said) => {
    showEditor({ kind: "Who", value });
    expect(screen.getByText(said)).toBeTruthy();
  });

  it("offers only the field of one unit as the unit", () => {
    showEditor({ kind: "Who" });
    expect(offered(label, "单位")).toContain("“承办单位”所填的");
    expect(offered(label, "单位")).not.toContain("“协办单位”所填的");
  });

  it.each(valuesOfKind("Who").map((found) => [found.step.name, found] as const))(
    "changes by whom not of the shipped step %s and nothing else",
    (_, { document, step, value }) => {
      const changed = showEditor({ kind: "Who", value, document, step });
      const other = document.activities.find(
        ({ id, name }) => id !== step.id && name !== null && !readWho(value)?.notBy.includes(id),
      );
      const before = readWho(value);
      choose("不得由谁办理", `办过“${other?.name ?? ""}”的人`);
      expect(changed.last).toEqual({ ...(value as object), notBy: [...(before?.notBy ?? []), other?.id] });
    },
  );
});
