import { describe, expect, it } from "vitest";
import { namedDay, vagueWords } from "./namedDay";

// A Thursday.
const today = "2026-12-03";

describe("a day that a text names", () => {
  it.each([
    ["请三日内报初步情况。", "三日内", 3, "CalendarDays"],
    ["两个工作日内答复", "两个工作日内", 2, "WorkingDays"],
    ["15个工作日内报结果", "15个工作日内", 15, "WorkingDays"],
    ["十五天之内办结", "十五天之内", 15, "CalendarDays"],
    ["二十五日内", "二十五日内", 25, "CalendarDays"],
    ["十日以内", "十日以内", 10, "CalendarDays"],
    ["二十日内", "二十日内", 20, "CalendarDays"],
  ])("is a length of time in “%s”", (text, words, amount, clock) => {
    expect(namedDay(text, today)).toEqual({ kind: "limit", words, amount, clock });
  });

  it.each([
    ["12月6日前反馈", "12月6日前", "2026-12-06"],
    ["2027年1月4日之前", "2027年1月4日之前", "2027-01-04"],
    ["1月4号前办结", "1月4号前", "2027-01-04"],
    ["周五前报", "周五前", "2026-12-04"],
    ["本周四前报", "本周四前", "2026-12-03"],
    ["周二前报", "周二前", "2026-12-08"],
    ["下周一前报", "下周一前", "2026-12-07"],
    ["明天下班前报来", "明天下班前", "2026-12-04"],
    ["月底前完成", "月底前", "2026-12-31"],
  ])("is a date in “%s”", (text, words, day) => {
    expect(namedDay(text, today)).toEqual({ kind: "day", words, day });
  });

  it("is the first of several", () => {
    expect(namedDay("12月10日前报方案，三日内报初步情况", today)?.words).toBe("12月10日前");
  });

  it.each(["同意拟办。", "2月30日前", "第三日晚上", "内容三日", "〇日内", "十十日内"])("is none in “%s”", (text) => {
    expect(namedDay(text, today)).toBeNull();
  });
});

describe("what stands instead of a day", () => {
  it("is named", () => {
    expect(vagueWords("我局将尽快整改")).toBe("尽快");
    expect(vagueWords("12月6日前整改")).toBeNull();
  });
});
