import { cleanup, fireEvent, screen } from "@testing-library/react";
import { afterEach, describe, expect, it } from "vitest";
import { enPanel } from "../../texts/panel.en";
import { choose, offered, showEditor, type } from "../panel.sample";

afterEach(cleanup);

const label = "这一项";

describe("a text", () => {
  it.each(["Text", "LongText"])("is taken whole at each keystroke, and away when nothing is left: %s", (kind) => {
    const changed = showEditor({ kind, value: "核对" });
    type(label, "核对依据");
    expect(changed.last).toBe("核对依据");
    type(label, "");
    expect(changed.last).toBeNull();
  });

  it("that is none is shown and not changed", () => {
    showEditor({ kind: "Text", value: { a: 1 } });
    expect(screen.queryByRole("textbox")).toBeNull();
    expect(screen.getByText("这一项在这里不能修改，原样保留。")).toBeTruthy();
  });
});

it("shows a kind that is not known in words, with nothing to type into", () => {
  showEditor({ kind: "Chart", value: ["甲", "乙"] });
  expect(screen.getByText("甲 · 乙")).toBeTruthy();
  expect(screen.queryByRole("textbox")).toBeNull();
});

it.each([
  [undefined, true],
  [false, true],
  [true, false],
  ["true", false],
])("turns a yes or no: %j → %j", (value, to) => {
  const changed = showEditor({ kind: "YesNo", ...(value !== undefined && { value }) });
  fireEvent.click(screen.getByRole("switch", { name: label }));
  expect(changed.last).toBe(to);
});

describe("a number", () => {
  it("is a number and not a text", () => {
    const changed = showEditor({ kind: "Number", value: "2" });
    expect(screen.getByRole<HTMLInputElement>("spinbutton", { name: label }).value).toBe("2");
    type(label, "12");
    expect(changed.last).toBe(12);
  });

  it("is taken away when nothing is left of it", () => {
    const changed = showEditor({ kind: "Number", value: 2 });
    type(label, "");
    expect(changed.last).toBeNull();
  });
});

describe("a choice", () => {
  const choices = [
    { value: "WaitAll", label: { zh: "全部到齐", en: "All branches" } },
    { value: "WaitAny", label: { zh: "到一条即可", en: "Any branch" } },
  ];

  it("is shown by its label and written by its value", () => {
    const changed = showEditor({ kind: "Choice", value: "WaitAll", descriptor: { choices } });
    expect(screen.getByText("全部到齐")).toBeTruthy();
    choose(label, "到一条即可");
    expect(changed.last).toBe("WaitAny");
  });

  it("speaks English to readers of English", () => {
    showEditor({ kind: "Choice", value: "WaitAll", descriptor: { choices }, texts: enPanel });
    expect(screen.getByText("All branches")).toBeTruthy();
  });
});

it("chooses a role by its name", () => {
  const changed = showEditor({ kind: "Role", value: "handler" });
  expect(screen.getByText("承办人员")).toBeTruthy();
  choose(label, "核稿人");
  expect(changed.last).toBe("reviewer");
});

it("chooses steps by their names, and never the step itself", () => {
  const changed = showEditor({ kind: "Steps", value: ["draft"] });
  expect(screen.getByText("起草")).toBeTruthy();
  expect(offered(label)).toEqual(["起草", "公开", "办结"]);
  choose(label, "公开");
  expect(changed.last).toEqual(["draft", "publish"]);
});

it("chooses a field by its label", () => {
  const changed = showEditor({ kind: "FieldName", value: "gone" });
  expect(screen.getByText("gone（没有这个字段）")).toBeTruthy();
  choose(label, "批示时间");
  expect(changed.last).toBe("instructedAt");
});

it("tells roles and people, and nobody who has a task where there is none", () => {
  const changed = showEditor({ kind: "Recipients", value: ["role:leader", "person:li", "handler"] });
  expect(screen.getByText("分管领导")).toBeTruthy();
  expect(screen.getByText("李四（已离任）")).toBeTruthy();
  expect(screen.getByText("承办人")).toBeTruthy();
  expect(offered(label, "单位负责人")).toEqual([]);
  choose(label, "张三");
  expect(changed.last).toEqual(["role:leader", "person:li", "handler", "person:zhang"]);
});

it("cannot be changed where nothing can be", () => {
  showEditor({ kind: "Role", value: "handler", more: { readOnly: true } });
  expect(screen.getByRole<HTMLInputElement>("combobox", { name: label }).disabled).toBe(true);
});
