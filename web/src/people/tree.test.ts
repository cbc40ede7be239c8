import { expect, it } from "vitest";
import type { RosterUnit } from "./roster";
import { branchesOf, freeCode, possibleParents, wayTo } from "./tree";

const unit = (code: string, parent: string | null, people = 1): RosterUnit => ({ code, name: code, parent, people });

const units = [unit("b", "a"), unit("a", null, 2), unit("c", "b"), unit("d", "gone"), unit("e", "f"), unit("f", "e")];

it("has each unit once, below the one it stands under, counted with all below it", () => {
  expect(branchesOf(units).map(({ unit: { code }, depth, people }) => [code, depth, people])).toEqual([
    ["a", 0, 4],
    ["b", 1, 2],
    ["c", 2, 1],
    ["d", 0, 1],
    ["e", 0, 2],
    ["f", 1, 1],
  ]);
});

it("tells the way from the top, also where units stand in a circle", () => {
  expect(wayTo(units, "c").map(({ code }) => code)).toEqual(["a", "b", "c"]);
  expect(wayTo(units, "e").map(({ code }) => code)).toEqual(["f", "e"]);
});

it("never offers a unit itself or one below it as the one above", () => {
  expect(possibleParents(units, "b").map(({ code }) => code)).toEqual(["a", "d", "e", "f"]);
  expect(possibleParents(units, null)).toEqual(units);
});

it("finds a code that no unit has", () => {
  expect(freeCode([unit("unit-3", null), unit("x", null)])).toBe("unit-4");
});
