import { describe, expect, it, test } from "vitest";
import { foreignDefinitions, officeIn, stepTypes } from "../../contract/contract.sample";
import { paperOf } from "../../paper/paperPicture";
import { svgOf } from "../../paper/svg";
import { zhTexts } from "../../texts/zh";
import { findingsOf } from "../checks/findings";
import { findingWords } from "../checks/words";
import { drawn } from "../picture/drawn";
import { isObject, objectsIn, type Json, type JsonObject } from "./json";
import { parsedLeniently } from "./lenientJson";
import { readElsa } from "./readElsa";
import { toElsa, writeElsa } from "./writeElsa";

/** Written as other makers write them: a sequence as root, scripts, activities nobody knows, no start, Elsa's own manner. */
const ofOthers = ["sequence", "scripts", "unknown-activities", "no-start-activity", "named-start", "leave-request"];

function textOf(name: string): string {
  return foreignDefinitions.find(([own]) => own === name)?.[1] ?? "";
}

function read(name: string) {
  return readElsa(textOf(name));
}

/** Type names of .NET have today's names, and a sequence has the root of the flow that it is drawn as. */
const renewed = new Set(["typeName", "type", "storageDriverTypeName"]);

/** What a file said and does not say any more, by its place; steps and connections are found by what they are, not by their number. */
function lost(before: Json, after: Json | undefined, path = ""): readonly string[] {
  if (Array.isArray(before)) {
    const entries = objectsIn(after);
    return (before as readonly Json[]).flatMap((one, index) => {
      const id = isObject(one) ? one["id"] : undefined;
      const same = entries.find((entry) => (id === undefined ? lost(one, entry).length === 0 : entry["id"] === id));
      return lost(one, same ?? (after as readonly Json[] | undefined)?.[index], `${path}[${index}]`);
    });
  }
  if (isObject(before))
    return Object.entries(before).flatMap(([name, value]) =>
      lost(value, isObject(after) ? after[name] : undefined, `${path}.${name}`),
    );
  return before === after || (renewed.has(path.slice(path.lastIndexOf(".") + 1)) && typeof after === "string")
    ? []
    : [path];
}

describe("a definition of another maker", () => {
  it.each(foreignDefinitions)("is drawn, and stays as it is drawn when it is written: %s", (_, text) => {
    const document = readElsa(text);
    const written = writeElsa(document);
    expect(writeElsa(readElsa(written))).toBe(written);
    expect(readElsa(written).told ?? []).toEqual([]);
  });

  test("that is a sequence becomes a chain from a start to an end, with whatever else it says", () => {
    const { activities, connections, source } = read("sequence");
    expect(activities.map(({ id }) => id)).toEqual(["start", "writeLine1", "delay1", "delay2", "end"]);
    expect(connections.map(({ from, to }) => [from.activity, to.activity])).toEqual([
      ["start", "writeLine1"],
      ["writeLine1", "delay1"],
      ["delay1", "delay2"],
      ["delay2", "end"],
    ]);
    expect(source["root"]).toMatchObject({
      id: "sequence1",
      customProperties: { source: "FlowchartJsonSerializer.cs" },
    });
  });

  it.each(ofOthers)("shows every step and every arrow in its picture: %s", (name) => {
    const document = read(name);
    const source = { document, types: stepTypes, names: {}, texts: zhTexts, visits: [], moment: String };
    const svg = svgOf(paperOf(drawn(source)));
    expect(svg.match(/data-step=/gu)).toHaveLength(document.activities.length);
    expect(svg.match(/data-way=/gu)).toHaveLength(document.connections.length);
  });

  it.each(ofOthers)("loses nothing of what its file says when it is written: %s", (name) => {
    const before = parsedLeniently(textOf(name)) as JsonObject;
    expect(lost(before, toElsa(read(name)))).toEqual([]);
  });

  it.each(ofOthers.filter((name) => name !== "named-start" && name !== "no-start-activity"))(
    "says in plain words what is missing of it, and what to do: %s",
    (name) => {
      const found = findingsOf(read(name), stepTypes, officeIn("zh")).filter(({ weight }) => weight === "Error");
      expect(found.length).toBeGreaterThan(0);
      for (const finding of found) {
        const words = findingWords(finding, "zh");
        expect(words, words).toMatch(/请|改用|补上|删/u);
        expect(words.replaceAll(/“[^”]*”/gu, ""), words).not.toMatch(/activity|JSON|token|expression|null|undefined/iu);
      }
    },
  );

  test("keeps a step whose type nobody knows whole", () => {
    const each = read("unknown-activities").activities.find(({ id }) => id === "each");
    expect(each?.source["body"]).toMatchObject({ type: "Elsa.Sequence", activities: [{ id: "inner1" }] });
  });

  test("without a start begins where Elsa would begin", () => {
    expect(read("no-start-activity").connections[0]).toMatchObject({
      from: { activity: "start" },
      to: { activity: "first" },
    });
    expect(read("named-start").connections[0]).toMatchObject({
      from: { activity: "start2" },
      to: { activity: "again" },
    });
  });
});

describe("a file that a person wrote in", () => {
  it.each([
    ["[1, 2, ]", [1, 2]],
    ['// first\n{ "a": /* in between */ 1, }', { a: 1 }],
    ['{ "a": "// none", "b": "/* none */", "c": "\\", ]", }', { a: "// none", b: "/* none */", c: '", ]' }],
    ["[1, // last\n]", [1]],
  ])("is read without its comments: %s", (text, value) => {
    expect(parsedLeniently(text)).toEqual(value);
  });

  it.each(["[1,, 2]", "/* never closed", '{ "a": 1 ', "[,]"])("is refused where it is no JSON even so: %s", (text) => {
    expect(() => parsedLeniently(text)).toThrow(SyntaxError);
  });
});
