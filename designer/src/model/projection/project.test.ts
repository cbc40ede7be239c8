import { describe, expect, test } from "vitest";
import { procedures, stepTypes } from "../../contract/contract.sample";
import type { FlowDocument } from "../document/flow";
import { anyGraph, anyTypes, Dice } from "../document/random.sample";
import { readElsa } from "../elsa/readElsa";
import { project } from "./project";
import { cardsOf, type Block, type Tree } from "./tree";

function cardsIn(tree: Tree) {
  return [tree.main, ...tree.loose].flatMap((block) => [...cardsOf(block)]);
}

/** What is wrong with a tree of the document; nothing, where each step and each arrow is there once and lines lead where they say. */
function flaws(document: FlowDocument, tree: Tree): readonly string[] {
  const cards = cardsIn(tree);
  const ways = cards.flatMap(({ exits }) => exits.flatMap(({ way }) => way ?? []));
  const ids = document.activities.map(({ id }) => id);
  return [
    ...(cards.length === ids.length && new Set(cards.map(({ step }) => step)).size === ids.length ? [] : ["steps"]),
    ...(ways.length === document.connections.length && new Set(ways).size === ways.length ? [] : ["arrows"]),
    ...[tree.main, ...tree.loose].flatMap((block) => lineFlaws(block, null)),
  ];
}

function lineFlaws(block: Block, next: string | null): readonly string[] {
  return block.flatMap((card, index) => {
    const under = block[index + 1]?.step ?? next;
    const heads = card.columns.flatMap(({ block: [head] }) => head?.step ?? []);
    const wrong = card.exits.filter(({ kind, way }) => {
      const to = way?.to.activity;
      if (kind === "falls") return to !== under;
      if (kind === "down") return card.columns.length > 0 ? !heads.includes(to ?? "") : to !== under;
      return false;
    });
    const inColumns = card.columns.flatMap((column) => column.exits);
    const drawn = card.exits.filter(({ kind }) => kind === "down" || kind === "falls");
    const twice = card.columns.length > 0 && inColumns.length !== drawn.length ? ["columns"] : [];
    return [
      ...wrong.map(({ kind }) => kind),
      ...twice,
      ...card.columns.flatMap((column) => lineFlaws(column.block, under)),
    ];
  });
}

describe("the tree", () => {
  test("shows every step and every arrow exactly once, on 10,000 random graphs", () => {
    for (let seed = 1; seed <= 10_000; seed++) {
      const graph = anyGraph(new Dice(seed));
      expect(flaws(graph, project(graph, anyTypes)), `seed ${seed}`).toEqual([]);
    }
  });

  test.each(procedures)("shows all of %s", (_name, text) => {
    const document = readElsa(text);
    expect(flaws(document, project(document, stepTypes))).toEqual([]);
  });

  test.each([
    ["online-opinion", 25],
    ["three-level-response", 12],
    ["public-message", 8],
  ])("of %s has %i chips back", (name, back) => {
    const document = readElsa(procedures.find(([own]) => own === name)?.[1] ?? "");
    const kinds = cardsIn(project(document, stepTypes)).flatMap(({ exits }) => exits.map(({ kind }) => kind));
    expect(kinds.filter((kind) => kind === "back")).toHaveLength(back);
  });

  test("is the same for a chain of 5,000 steps, and takes no depth of the stack", () => {
    const ids = Array.from({ length: 5000 }, (_, index) => `s${index}`);
    const graph = anyGraph(new Dice(1));
    const chain: FlowDocument = {
      ...graph,
      activities: ids.map((id, index) => ({
        id,
        type: index === 0 ? "Elsa.Start" : "Any",
        name: null,
        position: null,
        source: {},
      })),
      connections: ids.slice(1).map((to, index) => ({
        from: { activity: ids[index] ?? "", port: "Done" },
        to: { activity: to, port: "In" },
        source: {},
      })),
    };
    expect(project(chain, anyTypes).main.map(({ step }) => step)).toEqual(ids);
  });
});
