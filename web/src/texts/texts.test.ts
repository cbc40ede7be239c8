import { expect, it } from "vitest";
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
