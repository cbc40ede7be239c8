import { expect, it } from "vitest";
import { enPanel } from "./panel.en";
import { zhPanel } from "./panel.zh";

it("says everything in both languages", () => {
  expect(keysIn(enPanel)).toEqual(keysIn(zhPanel));
});

it("leaves no text of either language empty", () => {
  expect([...textsIn(zhPanel), ...textsIn(enPanel)].filter((text) => text.trim() === "")).toEqual([]);
});

it("says nothing in Chinese to readers of English", () => {
  expect(textsIn(enPanel).filter((text) => /\p{Script=Han}/u.test(text))).toEqual([]);
});

it("speaks of nothing that only the engine knows", () => {
  const jargon = /\b(activity|token|bookmark|node|json|expression|id|port)\b/iu;
  expect([...textsIn(zhPanel), ...textsIn(enPanel)].filter((text) => jargon.test(text))).toEqual([]);
});

function keysIn(texts: object, before = ""): readonly string[] {
  return Object.entries(texts).flatMap(([key, value]) => {
    const name = `${before}${key}`;
    return typeof value === "object" && value !== null ? keysIn(value as object, `${name}.`) : [name];
  });
}

/** What is said; a sentence that is filled in says its blanks. */
function textsIn(texts: object): readonly string[] {
  return Object.values(texts).flatMap((value: unknown) => {
    if (typeof value === "string") return [value];
    if (typeof value === "function") return [String((value as (...blanks: unknown[]) => unknown)(["…"], "…", "…"))];
    return typeof value === "object" && value !== null ? textsIn(value) : [];
  });
}
