import { describe, expect, it } from "vitest";
import { valueOf } from "../model/checks/values";
import type { Json } from "../model/elsa/json";
import { wrapped } from "../model/elsa/wrapping";
import { stepTypes } from "./contract.sample";

const editors = [...new Set(stepTypes.flatMap(({ inputs }) => inputs.map(({ editor }) => editor)))];
const texts = ["一段文字", "online-opinion", ""] as const;
const others = [3, true, ["甲", "乙"], { days: 3 }] as const;

// A condition is never a text.
function valuesOf(editor: string): readonly Json[] {
  return editor === "Rule" ? others : [...texts, ...others];
}

describe.each(editors)("what is entered in an input of the kind %s", (editor) => {
  it.each(valuesOf(editor))("is read as it was entered: %j", (value) => {
    const told: string[] = [];
    const source = { input: wrapped(undefined, value, editor) };
    expect(valueOf(source, "input", "名称", (code) => told.push(code))).toEqual(value);
    expect(told).toEqual([]);
  });
});
