import { describe, expect, it } from "vitest";
import { withPhrase } from "./withPhrase";

describe("a phrase", () => {
  it.each([
    ["", "同意拟办。", "同意拟办。"],
    ["同意拟办。", "现场核查。", "同意拟办。现场核查。"],
    ["请住建局牵头", "现场核查。", "请住建局牵头\n现场核查。"],
    ["请住建局牵头\n", "现场核查。", "请住建局牵头\n现场核查。"],
  ])("is written at the end of “%s”", (text, phrase, written) => {
    expect(withPhrase(text, phrase)).toBe(written);
  });

  it.each([
    ["同意拟办。", ""],
    ["同意拟办。现场核查。", "现场核查。"],
    ["请住建局牵头\n同意拟办。", "请住建局牵头"],
    ["先看\n同意拟办。\n再说", "先看\n再说"],
  ])("that stands in “%s” is taken away again, and nothing else", (text, left) => {
    expect(withPhrase(text, "同意拟办。")).toBe(left);
  });
});
