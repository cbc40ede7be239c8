import { describe, expect, it } from "vitest";
import type { Json, JsonObject } from "../model/elsa/json";
import { readElsa } from "../model/elsa/readElsa";
import { editors } from "../model/editors/table";
import { toElsa, writeElsa } from "../model/elsa/writeElsa";
import { documents, foreignDefinitions, parsed, plantedTypes, procedures, stepTypes } from "./contract.sample";
import { readingOf } from "./reading.sample";

const types = [...stepTypes, ...plantedTypes];

function read(text: string) {
  return readElsa(text).activities.map((activity) => readingOf(activity, types));
}

describe("a procedure", () => {
  it("is there to be read", () => {
    expect(procedures.length).toBeGreaterThanOrEqual(5);
    expect(documents.length).toBeGreaterThanOrEqual(3);
  });

  it.each(procedures)("means to the designer what it means to the engine: %s", (name, text) => {
    expect(read(text)).toEqual(parsed(`readings/${name}.json`));
  });

  it.each(procedures)("is written as it was read: %s", (_, text) => {
    expect(writeElsa(readElsa(text))).toBe(JSON.stringify(JSON.parse(text), null, 2));
  });

  const cameBack = foreignDefinitions.filter(([name]) => name.startsWith("came-back"));

  it.each([...documents, ...cameBack])(
    "is written as the engine writes it, whatever line it comes from: %s",
    (name, text) => {
      expect(toElsa(readElsa(text))).toEqual(parsed(`written/${name}.json`));
    },
  );
});

describe("the contract", () => {
  it.each([
    ["ports", "label"],
    ["who", "role"],
    ["limits", "clock"],
  ])("shows one word that is read otherwise: %s, %s", (part, word) => {
    const planted = procedures.find(([name]) => name === "planted")?.[1] ?? "";
    const expected = parsed("readings/planted.json") as readonly JsonObject[];
    const changed = expected.map((step) => ({ ...step, [part]: otherwise(step[part], word) }));
    expect(read(planted)).not.toEqual(changed);
  });

  it("knows every kind of editor that a step type asks for", () => {
    const asked = new Set(types.flatMap(({ inputs }) => inputs.map(({ editor }) => editor)));
    expect([...asked].filter((kind) => !editors.has(kind))).toEqual([]);
  });
});

function otherwise(entries: Json | undefined, word: string): Json {
  return (entries as readonly JsonObject[]).map((entry) => ({ ...entry, [word]: "otherwise" }));
}
