import type { RosterUnit } from "./roster";

/** A unit of the tree with how deep it stands and how many people it and all below it have. */
export interface Branch {
  readonly unit: RosterUnit;
  readonly depth: number;
  readonly people: number;
}

/** The units from top to bottom, each before those below it. One whose parent is not there, or that stands in a circle, is at the top. */
export function branchesOf(units: readonly RosterUnit[]): readonly Branch[] {
  const known = new Set(units.map(({ code }) => code));
  const isTop = ({ parent }: RosterUnit) => parent === null || !known.has(parent);
  const seen = new Set<string>();
  const from = (unit: RosterUnit, depth: number): readonly Branch[] => {
    if (seen.has(unit.code)) return [];
    seen.add(unit.code);
    const branches = units.filter(({ parent }) => parent === unit.code).flatMap((lower) => from(lower, depth + 1));
    const lower = branches
      .filter((branch) => branch.depth === depth + 1)
      .reduce((sum, branch) => sum + branch.people, 0);
    return [{ unit, depth, people: unit.people + lower }, ...branches];
  };
  const tops = units.filter(isTop).flatMap((unit) => from(unit, 0));
  return [...tops, ...units.flatMap((unit) => from(unit, 0))];
}

/** A unit and all above it, the topmost first. */
export function wayTo(units: readonly RosterUnit[], code: string): readonly RosterUnit[] {
  const way: RosterUnit[] = [];
  for (
    let at = units.find((unit) => unit.code === code);
    at !== undefined && !way.includes(at);
    at = units.find((unit) => unit.code === at.parent)
  )
    way.unshift(at);
  return way;
}

/** Units that may stand above one: all but itself and those below it. */
export function possibleParents(units: readonly RosterUnit[], code: string | null): readonly RosterUnit[] {
  return units.filter((unit) => code === null || !wayTo(units, unit.code).some((higher) => higher.code === code));
}

/** A code for a new unit that no unit has. */
export function freeCode(units: readonly Pick<RosterUnit, "code">[]): string {
  const taken = new Set(units.map(({ code }) => code));
  let number = units.length + 1;
  while (taken.has(`unit-${number}`)) number += 1;
  return `unit-${number}`;
}
