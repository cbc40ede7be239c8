import { expect, it } from "vitest";
import { byLabel, isSought } from "./sought";

it.each([
  ["ABC123", "ＡＢＣ１２３小区", true],
  ["ａｂｃ", "abc123", true],
  ["黑臭", "黑\u200B臭水体", true],
  ["①号", "1号楼", true],
  ["①号", "2号楼", false],
  ["局 住建", "市住建局", true],
  ["局 水务", "市住建局", false],
  ["", "市住建局", true],
])("%j finds %j: %j", (typed, text, expected) => {
  expect(isSought(typed, text)).toBe(expected);
});

it("finds no option that has no text", () => {
  expect(byLabel.filterOption("a", { label: undefined })).toBe(false);
});
