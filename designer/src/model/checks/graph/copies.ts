import { mostPassed } from "../bound";
import type { Blocks } from "./blocks";
import { flaw, type Flaw } from "./flaw";
import type { Graph } from "./graph";
import { placesFrom } from "./reach";

/**
 * Branches that come together at one step are there once each, and where that step parts again, each of them does: some forks between
 * the same steps are enough for thousands of tasks. The same as `SizeChecks.cs`.
 */
export function tooManyCopies(graph: Graph, blocks: Blocks): readonly Flaw[] {
  if (blocks.flaws.length > 0) return [];
  const copies = graph.steps.map(() => 1);
  for (const [fork, inside] of blocks.inside)
    for (const [place, branches] of branchesTo(graph, fork, inside)) copies[place] = (copies[place] ?? 1) * branches;
  if (copies.reduce((sum, one) => sum + one, 0) <= mostPassed) return [];
  const most = copies.indexOf(copies.reduce((a, b) => Math.max(a, b)));
  const inner = blocks.innermost(most);
  return inner === null ? [] : [flaw("findings.size.branches", inner, () => ({ most: mostPassed }))];
}

/** How many branches of a fork lead to each step of its block. */
function branchesTo(graph: Graph, fork: number, inside: ReadonlySet<number>): ReadonlyMap<number, number> {
  const branches = new Map<number, number>();
  for (const first of graph.led[fork] ?? []) {
    if (first < 0) continue;
    for (const place of placesFrom([first], graph.next, (at) => inside.has(at)))
      branches.set(place, (branches.get(place) ?? 0) + 1);
  }
  return branches;
}
