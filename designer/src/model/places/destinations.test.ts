import { describe, expect, test } from "vitest";
import { procedures, stepTypes } from "../../contract/contract.sample";
import { connect } from "../commands/connect";
import type { FlowDocument } from "../document/flow";
import { arrow } from "../document/changing";
import { waysOut } from "../document/ways";
import { readElsa } from "../elsa/readElsa";
import { project } from "../projection/project";
import { destinationsOf } from "./destinations";

const all = procedures.map(([name, text]) => [name, readElsa(text)] as const);

describe("what an outcome can lead to", () => {
  test.each(all)("is every step of %s once, but for the step itself and the beginning", (_, document) => {
    for (const { id } of document.activities) {
      const { back, onward } = destinationsOf(document, project(document, stepTypes), id);
      const others = document.activities.filter((one) => one.id !== id && one.type !== "Elsa.Start");
      expect([...back, ...onward].toSorted()).toEqual(others.map((one) => one.id).toSorted());
    }
  });

  test("lies before the step where the step follows from it, in the order of the picture", () => {
    const { document, id } = named("审核");
    const { back, onward } = destinationsOf(document, project(document, stepTypes), id);
    const titles = (ids: readonly string[]) => ids.map((one) => nameOf(document, one));
    expect(titles(back)).toEqual(expect.arrayContaining(["采集", "排查", "书记批示"]));
    expect(titles(back).indexOf("采集")).toBeLessThan(titles(back).indexOf("书记批示"));
    expect(titles(onward)).toEqual(expect.arrayContaining(["归档"]));
    expect(titles(back)).not.toContain("归档");
  });
});

describe("an arrow among several of an outcome", () => {
  const { document, id, port, targets } = parallel();

  test("is led elsewhere by itself", () => {
    const [first = "", ...others] = targets;
    const to = document.activities.find((one) => !targets.includes(one.id) && one.id !== id)?.id ?? "";
    const after = connect.apply(document, { step: id, port, to, instead: first }, stepTypes);
    expect(leads(after, id, port)).toEqual([to, ...others]);
  });

  test("is gone when it is led to where another of them leads, or nowhere", () => {
    const [first = "", second = "", ...others] = targets;
    for (const to of [second, null])
      expect(leads(connect.apply(document, { step: id, port, to, instead: first }, stepTypes), id, port)).toEqual([
        second,
        ...others,
      ]);
  });
});

function named(name: string) {
  for (const [, document] of all) {
    const id = document.activities.find((one) => one.name === name)?.id;
    if (id !== undefined) return { document, id };
  }
  throw new Error(name);
}

function nameOf(document: FlowDocument, id: string) {
  return document.activities.find((one) => one.id === id)?.name;
}

function leads(document: FlowDocument, id: string, port: string) {
  return waysOut(document, id).flatMap(({ from, to }) => (from.port === port ? [to.activity] : []));
}

/** An outcome of a shipped procedure with an arrow more than it has. */
function parallel() {
  const { document: shipped, id } = named("审核");
  const { port } = waysOut(shipped, id)[0]?.from ?? { port: "" };
  const other = shipped.activities.find((one) => one.name === "归档")?.id ?? "";
  const document = { ...shipped, connections: [...shipped.connections, arrow(id, port, other)] };
  return { document, id, port, targets: leads(document, id, port) };
}
