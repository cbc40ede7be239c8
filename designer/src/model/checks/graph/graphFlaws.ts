import { blockFlaws, waitingSteps } from "./blockFlaws";
import { blocksOf } from "./blocks";
import { withBranchEnds } from "./branchEnds";
import { inCircles } from "./circles";
import { tooManyCopies } from "./copies";
import { flaw, type Flaw } from "./flaw";
import type { Graph } from "./graph";
import { reachedFrom } from "./reach";

/** What is wrong with the ways of a procedure that has one start. Near-linear in steps and arrows. */
export function graphFlaws(drawn: Graph, start: number): readonly Flaw[] {
  const blocks = blocksOf(drawn, start);
  const graph = withBranchEnds(drawn, blocks);
  const waiting = waitingSteps(graph, blocks);
  const circles = inCircles(graph.next, (place) => !waiting.has(place));
  return [
    ...deadEnds(graph),
    ...unreached(graph, start),
    ...endless(graph, start),
    ...blocks.flaws,
    ...blockFlaws(graph, blocks),
    ...tooManyCopies(graph, blocks),
    ...circles.map((place) => flaw("findings.circle", place)),
  ];
}

function deadEnds(graph: Graph): readonly Flaw[] {
  return graph.led.flatMap((targets, place) =>
    targets.flatMap((target, port) =>
      target < 0 ? [flaw("findings.dead-end", place, ({ portAt }) => ({ outcome: portAt(place, port) }))] : [],
    ),
  );
}

function unreached(graph: Graph, start: number): readonly Flaw[] {
  return missed(reachedFrom([start], graph.next), "findings.unreachable");
}

/** A step from which no end can be reached keeps its case open for ever. */
function endless(graph: Graph, start: number): readonly Flaw[] {
  const ends = graph.steps.flatMap(({ part }, place) => (part === "ends" ? [place] : []));
  if (ends.length === 0) return [flaw("findings.endless.no-end", start)];
  // The end of a branch that is in none is told of as that.
  const astray = graph.steps.flatMap(({ part }, place) =>
    (part === "endsBranch" || part === "endsBlock") && graph.next[place]?.length === 0 ? [place] : [],
  );
  return missed(reachedFrom([...ends, ...astray], graph.before), "findings.endless.no-way");
}

function missed(reached: readonly boolean[], said: string): readonly Flaw[] {
  return reached.flatMap((is, place) => (is ? [] : [flaw(said, place)]));
}
