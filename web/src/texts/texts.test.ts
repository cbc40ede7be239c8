import { expect, it } from "vitest";
import { textsOf, type Texts } from "./texts";

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
  const chinese = flat(textsOf("zh-CN"));
  const english = flat(textsOf("en"));
  expect(chinese.length).toBeGreaterThan(0);
  expect(keys(english)).toEqual(keys(chinese));
  expect([...chinese, ...english].filter(([, text]) => !text.trim())).toEqual([]);
});

it("names the same values in both languages", () => {
  const values = (text: string) => [...text.matchAll(/\{\{(\w+)\}\}/g)].map(([, name]) => name).sort();
  const english = new Map(flat(textsOf("en")));
  const differing = flat(textsOf("zh-CN")).filter(
    ([key, text]) =>
      english.has(key) && JSON.stringify(values(text)) !== JSON.stringify(values(english.get(key) ?? "")),
  );
  expect(differing).toEqual([]);
});
