import { cleanup, fireEvent, screen } from "@testing-library/react";
import { afterEach, describe, expect, it } from "vitest";
import { inLabels, inNames, quotedIn } from "../../model/editors/filledText";
import { choose, offered, showEditor, type } from "../panel.sample";

afterEach(cleanup);

const text = () => screen.getByLabelText<HTMLTextAreaElement>("这一项", { selector: "textarea" });

describe("a text in which fields are quoted", () => {
  it("shows them by the names that people have for them, and keeps those that the engine has", () => {
    const changed = showEditor({ kind: "FilledText", value: "《{title}》已到，来源：{source}" });
    expect(text().value).toBe("《{标题}》已到，来源：{来源}");
    type("这一项", "《{标题}》已到 {来源} 处");
    expect(changed.last).toBe("《{title}》已到 {source} 处");
  });

  it("takes a field that is chosen by its name, where one was writing", () => {
    const changed = showEditor({ kind: "FilledLongText", value: "《》已到" });
    text().setSelectionRange(1, 1);
    fireEvent.mouseUp(text()); // while a button is down anywhere, React tells of no selection
    fireEvent.select(text());
    expect(offered("这一项 插入字段")).toContain("批示时间");
    choose("这一项 插入字段", "标题");
    expect(changed.last).toBe("《{title}》已到");
    expect(text().value).toBe("《{标题}》已到");
  });

  it("takes it at its end where nobody has been in the text", () => {
    const changed = showEditor({ kind: "FilledText", value: "来了：" });
    choose("这一项 插入字段", "标题");
    expect(changed.last).toBe("来了：{title}");
  });

  it("has one line where it is a heading", () => {
    const changed = showEditor({ kind: "FilledText", value: "甲" });
    type("这一项", "甲\n乙");
    expect(changed.last).toBe("甲乙");
  });

  it("goes when nothing is left of it", () => {
    const changed = showEditor({ kind: "FilledText", value: "甲" });
    type("这一项", "");
    expect(changed.last).toBeNull();
  });
});

describe("labels and names", () => {
  const fields = [
    { name: "title", label: "标题" },
    { name: "a", label: "说明" },
    { name: "b", label: "说明" },
  ];

  it("of a label that two fields have, the names stay", () => {
    expect(inLabels("{a}{b}{title}", fields)).toBe("{a}{b}{标题}");
    expect(inNames("{说明}{标题}", fields)).toBe("{说明}{title}");
  });

  it("of what is no field, nothing changes", () => {
    expect(inLabels("{x} {}", fields)).toBe("{x} {}");
    expect(inNames("{别的} {title}", fields)).toBe("{别的} {title}");
  });

  it("quotes what the engine takes for a field's name", () => {
    expect(quotedIn("{title}{标题}{a b}{a-b}{x_1}")).toEqual(["title", "标题", "x_1"]);
  });
});
