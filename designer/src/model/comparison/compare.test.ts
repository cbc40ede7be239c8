import { describe, expect, it } from "vitest";
import { stepTypes } from "../../contract/contract.sample";
import { anyGraph, anyTypes, Dice } from "../document/random.sample";
import { arrowsOf, procedure } from "../document/procedure.sample";
import { project } from "../projection/project";
import { cardsOf } from "../projection/tree";
import { compare } from "./compare";

const steps = { s: "Start", a: "CaseFlow.HumanTask", b: "CaseFlow.HumanTask", c: "CaseFlow.HumanTask", e: "Finish" };
const chain = procedure(steps, ["s.Done > a", "a.x > b", "b.x > c", "c.x > e"]);

describe("two versions in one drawing", () => {
  it("show a step that came, the way to it, and the way that was there before", () => {
    const after = procedure({ ...steps, n: "CaseFlow.HumanTask" }, [
      "s.Done > a",
      "a.x > n",
      "n.x > b",
      "b.x > c",
      "c.x > e",
    ]);
    const { document, steps: changes, ways } = compare(chain, after, stepTypes);
    expect([...changes]).toEqual([["n", "added"]]);
    expect(ways.map(({ step, to, change }) => [step, to, change])).toEqual([
      ["a", "n", "added"],
      ["n", "b", "added"],
      ["a", "b", "removed"],
    ]);
    expect(arrowsOf(document)).toContain("a.x > b");
  });

  it("keep a step that is no more, with its ways, and do not call its followers moved", () => {
    const after = procedure({ s: steps.s, a: steps.a, c: steps.c, e: steps.e }, ["s.Done > a", "a.x > c", "c.x > e"]);
    const { document, steps: changes } = compare(chain, after, stepTypes);
    expect([...changes]).toEqual([["b", "removed"]]);
    expect(document.activities.map(({ id }) => id)).toEqual(["s", "a", "c", "e", "b"]);
    expect(arrowsOf(document).slice(0, 2)).toEqual(["a.x > b", "b.x > c"]);
  });

  it("leave a step that is no more where it stood, also where it was returned to from below", () => {
    const before = procedure(steps, ["s.Done > a", "a.x > b", "b.x > c", "c.y > b", "c.x > e"]);
    const after = procedure({ s: steps.s, a: steps.a, c: steps.c, e: steps.e }, ["s.Done > a", "a.x > c", "c.x > e"]);
    const { main } = project(compare(before, after, stepTypes).document, stepTypes);
    expect([...cardsOf(main)].map(({ step }) => step)).toEqual(["s", "a", "b", "c", "e"]);
  });

  it("call the one step moved that passes others", () => {
    const after = procedure(steps, ["s.Done > b", "b.x > c", "c.x > a", "a.x > e"]);
    expect([...compare(chain, after, stepTypes).steps]).toEqual([["a", "moved"]]);
  });

  it("tell nothing of a version and itself, and of any two each step and each way exactly once", () => {
    for (let seed = 0; seed < 300; seed++) {
      const [one, other] = [anyGraph(new Dice(seed)), anyGraph(new Dice(seed + 1000))];
      const itself = compare(one, one, anyTypes);
      expect([itself.steps.size, itself.ways.length], `seed ${seed}`).toEqual([0, 0]);
      const { document, steps: changes } = compare(one, other, anyTypes);
      const ids = document.activities.map(({ id }) => id);
      expect(new Set(ids).size, `seed ${seed}`).toBe(ids.length);
      const all = new Set([...one.activities, ...other.activities].map(({ id }) => id));
      expect(new Set(ids), `seed ${seed}`).toEqual(all);
      for (const [id, change] of changes) {
        const [had, has] = [one, other].map(({ activities }) => activities.some((step) => step.id === id));
        expect([had, has], `seed ${seed} ${id}`).toEqual([change !== "added", change !== "removed"]);
      }
      const pairs = new Set([...arrowsOf(one), ...arrowsOf(other)]);
      expect(new Set(arrowsOf(document)), `seed ${seed}`).toEqual(pairs);
    }
  });
});
