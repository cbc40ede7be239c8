import { describe, expect, it } from "vitest";
import type { MappedHeader } from "../imports";
import { cellOf, countTaken, mappingOf, shownColumns, withChoice } from "./mapping";

const header = (name: string, column: MappedHeader["column"]): MappedHeader => ({
  index: 0,
  header: name,
  column,
  leftOutBecause: column ? null : "不认识的表头，不导入",
  choosable: true,
});

describe("what a person says about the headers of a file", () => {
  it("is written as the service reads it, also for a header that is left out", () => {
    const choices = withChoice(withChoice({}, "问题描述", "Body"), "地区", null);
    expect(mappingOf(choices)).toEqual(["问题描述=Body", "地区=不导入"]);
  });

  it("gives a column to one header only: the last one chosen", () => {
    const choices = withChoice(withChoice({}, "概要", "Body"), "详情", "Body");
    expect(choices).toEqual({ 详情: "Body" });
  });

  it("can leave out several headers", () => {
    const choices = withChoice(withChoice({}, "甲", null), "乙", null);
    expect(choices).toEqual({ 甲: null, 乙: null });
  });
});

it("shows the columns that are filled, in the order of the file, and counts the others", () => {
  const headers = [header("内容", "Body"), header("备注", null), header("主题", "Title")];
  const columns = (["Title", "Url", "Body"] as const).map((column) => ({
    column,
    label: column,
    shape: "Line" as const,
  }));
  expect(shownColumns(headers, columns).map(({ column }) => column)).toEqual(["Body", "Title"]);
  expect(countTaken(headers)).toEqual({ taken: 2, left: 1 });
});

it("says what a row has for a column, and nothing where it has nothing", () => {
  const item = {
    title: "甲",
    body: "乙",
    subjects: ["一", "二"],
    postedAt: "2026-03-02T04:00:00Z",
    containsAccusation: false,
  };
  expect(cellOf(item, { column: "Subjects", shape: "Several" })).toBe("一、二");
  expect(cellOf(item, { column: "PostedAt", shape: "Moment" })).toEqual({ moment: "2026-03-02T04:00:00Z" });
  expect(cellOf(item, { column: "ContainsAccusation", shape: "YesNo" })).toBe(false);
  expect(cellOf(item, { column: "Region", shape: "Line" })).toBeNull();
});
