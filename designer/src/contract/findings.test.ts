import { describe, expect, it } from "vitest";
import { findingsOf } from "../model/checks/findings";
import { findingWords } from "../model/checks/words";
import type { Language } from "../model/office/descriptor";
import type { JsonObject } from "../model/elsa/json";
import { readElsa } from "../model/elsa/readElsa";
import {
  brokenProcedures,
  flat,
  foreignDefinitions,
  officeIn,
  parsed,
  plantedTypes,
  procedures,
  stepTypes,
} from "./contract.sample";

const types = [...stepTypes, ...plantedTypes];
const all = [...procedures, ...brokenProcedures, ...foreignDefinitions];

interface Expected extends JsonObject {
  readonly said: string;
  readonly zh: string;
  readonly en: string;
}

function expectedOf(name: string): readonly Expected[] {
  return parsed(`findings/${name}.json`) as readonly Expected[];
}

function sorted<T>(entries: readonly T[]): readonly T[] {
  return entries.toSorted((a, b) => (JSON.stringify(a) < JSON.stringify(b) ? -1 : 1));
}

describe("the checks of the designer", () => {
  it("are compared over enough procedures", () => {
    expect(all.length).toBeGreaterThan(25);
  });

  it.each(all)("find what the engine's checks find: %s", (name, text) => {
    const found = findingsOf(readElsa(text), types, officeIn("zh")).map(flat).map(inOrder);
    const expected = expectedOf(name).map(inOrder);
    expect(sorted(found)).toEqual(sorted(expected));
  });

  it.each(all)("say of it what the service says, in each language: %s", (name, text) => {
    for (const language of ["zh", "en"] satisfies readonly Language[]) {
      const found = findingsOf(readElsa(text), types, officeIn(language));
      const expected = expectedOf(name).map((finding) => finding[language]);
      expect(found.map((finding) => findingWords(finding, language)).toSorted()).toEqual(expected.toSorted());
    }
  });
});

/** Properties in one order, so that texts of equal findings are equal. */
function inOrder(finding: JsonObject): JsonObject {
  const values = Object.entries(finding["values"] as JsonObject).toSorted(([a], [b]) => (a < b ? -1 : 1));
  return {
    said: finding["said"] ?? null,
    weight: finding["weight"] ?? null,
    step: finding["step"] ?? null,
    values: Object.fromEntries(values),
  };
}
