import type { Blocks } from "./blocks";
import { reversed, type Graph } from "./graph";

/**
 * The ways with those that no arrow is drawn for: from the end of a branch to the join of its block, from the end of a block to what is
 * behind it. Where a block has no single join they lead nowhere. The same as `Procedure.cs`.
 */
export function withBranchEnds(graph: Graph, blocks: Blocks): Graph {
  const ends = graph.steps.flatMap(({ part }, place) => (part === "endsBranch" || part === "endsBlock" ? [place] : []));
  if (ends.length === 0) return graph;
  const next = graph.next.map((targets, place) => {
    const part = graph.steps[place]?.part;
    const join = part === "endsBranch" || part === "endsBlock" ? joinAround(place, blocks) : undefined;
    if (join === undefined) return targets;
    const onward = part === "endsBlock" ? graph.next[join]?.[0] : join;
    return onward === undefined ? targets : [...targets, onward];
  });
  return { ...graph, next, before: reversed(next) };
}

/** The steps by which a branch of a fork ends the whole block. */
export function blockEnds(graph: Graph, blocks: Blocks, fork: number): readonly number[] {
  return [...(blocks.inside.get(fork) ?? [])].filter(
    (place) => graph.steps[place]?.part === "endsBlock" && blocks.innermost(place) === fork,
  );
}

function joinAround(place: number, blocks: Blocks): number | undefined {
  const fork = blocks.innermost(place);
  return fork === null ? undefined : blocks.joinOf.get(fork);
}
