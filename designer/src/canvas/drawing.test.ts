import { expect, it } from "vitest";
import { stepTypes } from "../contract/contract.sample";
import { readElsa } from "../model/elsa/readElsa";
import { screening } from "../model/document/screening.sample";
import type { Visit } from "../model/document/trace";
import { zhTexts } from "../texts/zh";
import { draw } from "./drawing";

it("knows where somebody works on the case, and where it only waits when nobody does", () => {
  expect(here(open("screen", "张三"), open("route", null))).toEqual(["screen"]);
  expect(here(open("route", null))).toEqual(["route"]);
  expect(here()).toEqual([]);
});

function here(...visits: Visit[]): readonly string[] {
  const document = readElsa(screening);
  const vocabulary = { types: stepTypes, names: {}, texts: zhTexts };
  return draw({ document, vocabulary, texts: zhTexts, overlay: { visits }, moment: (iso) => iso }).here;
}

function open(step: string, who: string | null): Visit {
  return { step, state: "open", enteredAt: "2026-09-19", leftAt: null, outcome: null, who };
}
