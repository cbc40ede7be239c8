import { expect, it } from "vitest";
import englishSheet from "../../../Api/Sayings/export.en.json";
import chineseSheet from "../../../Api/Sayings/export.zh-CN.json";
import type { Texts } from "./byArea";
import englishTexts from "./english";
import { chinese as chineseTexts } from "./texts";

function flat(texts: Texts, prefix = ""): readonly (readonly [string, string])[] {
  return Object.entries(texts).flatMap(([key, text]) =>
    typeof text === "string" ? [[prefix + key, text] as const] : flat(text, `${prefix}${key}.`),
  );
}

// English counts (one, other), Chinese does not: a plural form stands for its key.
function keys(texts: readonly (readonly [string, string])[]) {
  return [...new Set(texts.map(([key]) => key.replace(/_(one|other)$/, "")))].sort();
}

it("has every text in both languages, none of them empty", () => {
  const chinese = flat(chineseTexts);
  const english = flat(englishTexts);
  expect(chinese.length).toBeGreaterThan(0);
  expect(keys(english)).toEqual(keys(chinese));
  expect([...chinese, ...english].filter(([, text]) => !text.trim())).toEqual([]);
});

it("names the same values in both languages", () => {
  const values = (text: string) => [...text.matchAll(/\{\{(\w+)\}\}/g)].map(([, name]) => name).sort();
  const english = new Map(flat(englishTexts));
  const differing = flat(chineseTexts).filter(
    ([key, text]) =>
      english.has(key) && JSON.stringify(values(text)) !== JSON.stringify(values(english.get(key) ?? "")),
  );
  expect(differing).toEqual([]);
});

it.each([
  [chineseTexts, chineseSheet],
  [englishTexts, englishSheet],
])("calls the columns of a list as the sheet that is exported from it does", (texts, sheet) => {
  const columns = flat(texts).filter(([key]) => key.startsWith("cases.column."));
  const headers = new Map(Object.entries(sheet));
  const inSheet = columns.map(([key, text]) => ({ text, header: headers.get(headerOf(key)) }));
  const common = inSheet.filter(({ header }) => header !== undefined);
  expect(common.length).toBeGreaterThan(6);
  expect(common.filter(({ text, header }) => text !== header)).toEqual([]);
});

/** `cases.column.timeLeft` is `export.time-left` there. */
function headerOf(key: string): string {
  return key.replace("cases.column", "export").replace(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`);
}
