import { describe, expect, test } from "vitest";
import { procedures, stepTypes } from "../contract/contract.sample";
import type { FlowDocument } from "../model/document/flow";
import { anyGraph, anyTypes, Dice } from "../model/document/random.sample";
import { readElsa } from "../model/elsa/readElsa";
import { drawn } from "../model/picture/drawn";
import type { StepDescriptor } from "../model/office/descriptor";
import { zhTexts } from "../texts/zh";
import { paperOf } from "./paperPicture";
import { svgOf } from "./svg";

function pictureOf(document: FlowDocument, types: readonly StepDescriptor[]) {
  return paperOf(drawn({ document, types, names: {}, texts: zhTexts, visits: [], moment: String }));
}

function attributes(svg: string, name: string): readonly string[] {
  const parsed = new DOMParser().parseFromString(svg, "image/svg+xml");
  return [...parsed.querySelectorAll(`[${name}]`)].map((one) => one.getAttribute(name) ?? "");
}

function expectWhole(document: FlowDocument, types: readonly StepDescriptor[], which: string) {
  const svg = svgOf(pictureOf(document, types));
  expect(attributes(svg, "data-step").toSorted(), which).toEqual(document.activities.map(({ id }) => id).toSorted());
  const ways = document.connections.map(({ from, to }) => JSON.stringify([from.activity, from.port, to.activity]));
  expect(attributes(svg, "data-way").toSorted(), which).toEqual(ways.toSorted());
}

describe("the picture as a file", () => {
  test.each(procedures)("shows every step and every arrow of %s exactly once", (name, text) => {
    expectWhole(readElsa(text), stepTypes, name);
  });

  test("shows every step and every arrow exactly once, on 150 random graphs", () => {
    for (let seed = 1; seed <= 150; seed++) expectWhole(anyGraph(new Dice(seed)), anyTypes, `seed ${seed}`);
  });

  test("names its fonts, and holds nothing that Word cannot draw or that lies elsewhere", () => {
    const svg = svgOf(pictureOf(readElsa(procedures[0]?.[1] ?? ""), stepTypes));
    expect(svg).toContain("Microsoft YaHei");
    expect(svg).not.toMatch(/foreignObject|<style|<script|<image|href|url\(/u);
  });

  test("takes names of steps as text, whatever signs are in them", () => {
    const document = readElsa(procedures[0]?.[1] ?? "");
    const name = `<b>&"办'理"\u0001\u{1f600}</b>`;
    const named = {
      ...document,
      activities: document.activities.map((activity, index) => (index === 1 ? { ...activity, name } : activity)),
    };
    const svg = svgOf(pictureOf(named, stepTypes));
    expect(svg).not.toContain("\u0001");
    expect(svg).toContain("&lt;b&gt;&amp;&quot;办&apos;理&quot;\u{1f600}&lt;/b&gt;");
    expect(attributes(svg, "data-step")).toHaveLength(document.activities.length);
  });

  test("cuts no word of a card: what is long takes more lines", () => {
    const document = readElsa(procedures[0]?.[1] ?? "");
    const long = "对反映的问题逐项核查并提出处理意见，报分管领导审定后答复反映人、抄送有关单位";
    const [first] = document.activities;
    const named = {
      ...document,
      activities: document.activities.map((activity) => (activity === first ? { ...activity, name: long } : activity)),
    };
    const paper = pictureOf(named, stepTypes);
    expect(paper.cards.get(first?.id ?? "")?.title.join("")).toBe(long);
    expect(paper.cards.get(first?.id ?? "")?.title.length).toBeGreaterThan(2);
  });

  test("draws a part of itself with what lies in it alone", () => {
    const paper = pictureOf(readElsa(procedures[0]?.[1] ?? ""), stepTypes);
    const [card] = paper.layout.cards;
    const part = { x: card?.x ?? 0, y: card?.y ?? 0, width: 100, height: 40 };
    expect(attributes(svgOf(paper, part), "data-step")).toEqual([card?.placed.step]);
  });

  test("draws 300 steps in under a second", () => {
    const dice = new Dice(7);
    const base = anyGraph(dice);
    const ids = Array.from({ length: 300 }, (_, index) => `s${index}`);
    const document: FlowDocument = {
      ...base,
      activities: ids.map((id) => ({
        id,
        type: id === "s0" ? "Elsa.Start" : "Any",
        name: id,
        position: null,
        source: {},
      })),
      connections: ids.slice(1).flatMap((to, index) => [
        { from: { activity: ids[index] ?? "", port: "Done" }, to: { activity: to, port: "In" }, source: {} },
        ...(index % 7 === 6
          ? [
              {
                from: { activity: ids[index] ?? "", port: "Back" },
                to: { activity: ids[index - 5] ?? "", port: "In" },
                source: {},
              },
            ]
          : []),
      ]),
    };
    const began = performance.now();
    const svg = svgOf(pictureOf(document, anyTypes));
    expect(performance.now() - began).toBeLessThan(1000);
    expect(attributes(svg, "data-step")).toHaveLength(300);
  });
});
