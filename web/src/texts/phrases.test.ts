import { expect, it } from "vitest";
import { phraseOf } from "./phrases";

const phrases = {
  到期: "due",
  "有 {{length}} 字，最多 {{most}} 字": "{{length}} characters, at most {{most}}",
  "{{reason}}。没有导入（全部）。": "{{reason}}. Nothing was imported.",
};

it("words what was said, with what it holds", () => {
  expect(phraseOf(phrases, "到期")).toBe("due");
  expect(phraseOf(phrases, "有 12 字，最多 10 字")).toBe("12 characters, at most 10");
  expect(phraseOf(phrases, "有 12 字，最多 10 字。没有导入（全部）。")).toBe(
    "12 characters, at most 10. Nothing was imported.",
  );
});

it("knows nothing else", () => {
  expect(phraseOf(phrases, "已到期")).toBeNull();
  expect(phraseOf(phrases, "有 12 字，最多 10 字，请缩短")).toBeNull();
});
