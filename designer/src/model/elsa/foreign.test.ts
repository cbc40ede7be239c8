import { describe, expect, it, test } from "vitest";
import { foreignDefinitions } from "../../contract/contract.sample";
import { parsedLeniently } from "./lenientJson";
import { readElsa } from "./readElsa";
import { writeElsa } from "./writeElsa";

function read(name: string) {
  return readElsa(foreignDefinitions.find(([own]) => own === name)?.[1] ?? "");
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
