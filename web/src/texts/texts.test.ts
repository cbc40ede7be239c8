import { expect, it } from "vitest";
import en from "./en.json";
import zhCN from "./zh-CN.json";

interface Texts {
  readonly [key: string]: string | Texts;
}

function flat(texts: Texts, prefix = ""): readonly (readonly [string, string])[] {
  return Object.entries(texts).flatMap(([key, text]) =>
    typeof text === "string" ? [[prefix + key, text] as const] : flat(text, `${prefix}${key}.`),
  );
}

it("has every text in both languages, none of them empty", () => {
  const chinese = flat(zhCN);
  const english = flat(en);
  expect(chinese.length).toBeGreaterThan(0);
  expect(english.map(([key]) => key)).toEqual(chinese.map(([key]) => key));
  expect([...chinese, ...english].filter(([, text]) => !text.trim())).toEqual([]);
});
