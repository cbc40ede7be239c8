import { describe, expect, test } from "vitest";
import { widthOf, wrapped } from "./lines";

describe("a text cut into lines", () => {
  test("breaks between Chinese characters, and words of others whole", () => {
    expect(wrapped("办理人填写办理意见", 10, 50)).toEqual(["办理人填写", "办理意见"]);
    expect(wrapped("Return to the handler", 10, 60)).toEqual(["Return to", "the", "handler"]);
  });

  test("begins no line with a comma", () => {
    expect(wrapped("一二三四五，六", 10, 50)).toEqual(["一二三四五，", "六"]);
  });

  test("cuts a word that is wider than a line, and loses nothing of it", () => {
    const lines = wrapped("https://example.cn/a-very-long-address", 10, 60);
    expect(lines.join("")).toBe("https://example.cn/a-very-long-address");
    expect(Math.max(...lines.map((one) => widthOf(one, 10)))).toBeLessThanOrEqual(66);
  });

  test("of nothing has no lines", () => {
    expect(wrapped("  ", 10, 60)).toEqual([]);
  });
});
