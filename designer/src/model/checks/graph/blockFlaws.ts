import type { Blocks } from "./blocks";
import { blockEnds } from "./branchEnds";
import { flaw, type Flaw } from "./flaw";
import type { Graph } from "./graph";
import { placesFrom } from "./reach";

interface Pair {
  readonly fork: number;
  readonly join: number;
}

/** Whether enough branches can come to each join; the same as `BlockChecks.cs`. */
export function blockFlaws(graph: Graph, blocks: Blocks): readonly Flaw[] {
  return [...blocks.joinOf].flatMap(([fork, join]): readonly Flaw[] => {
    const branches = graph.led[fork]?.length ?? 0;
    const { needed } = stepAt(graph, join);
    const lost = lostPorts(graph, blocks, { fork, join });
    return [
      ...(Number.isFinite(needed) && needed > branches ? [tooMany(join, fork, needed, branches)] : []),
      ...(branches - lost.length < Math.min(needed, branches) ? [lostFlaw(graph, { fork, join }, lost)] : []),
    ];
  });
}

/**
 * The steps that a run can only pass by an event from outside: tasks and delays, and a join that needs a branch which has such a step
 * on every way to it.
 */
export function waitingSteps(graph: Graph, blocks: Blocks): ReadonlySet<number> {
  const waiting = new Set(graph.steps.flatMap(({ waits }, place) => (waits ? [place] : [])));
  // A block inside another one may make the outer join wait: the innermost come first, and all again until nothing is added.
  const pairs = [...blocks.joinOf].sort(([a], [b]) => blocks.depthOf(b) - blocks.depthOf(a));
  for (let before = -1; before !== waiting.size;) {
    before = waiting.size;
    for (const [fork, join] of pairs) if (isHeldUp(graph, blocks, { fork, join }, waiting)) waiting.add(join);
  }
  return waiting;
}

function isHeldUp(graph: Graph, blocks: Blocks, { fork, join }: Pair, waiting: ReadonlySet<number>): boolean {
  if (waiting.has(join)) return false;
  const inside = blocks.inside.get(fork);
  const arriving = placesFrom(
    [join, ...blockEnds(graph, blocks, fork)],
    graph.before,
    (place) => inside?.has(place) === true && !waiting.has(place),
  );
  const branches = graph.led[fork] ?? [];
  const coming = branches.filter((first) => arriving.has(first)).length;
  return coming < Math.min(stepAt(graph, join).needed, branches.length);
}

function lostPorts(graph: Graph, blocks: Blocks, { fork, join }: Pair): readonly number[] {
  const inside = blocks.inside.get(fork);
  const arriving = placesFrom(
    [join, ...blockEnds(graph, blocks, fork)],
    graph.before,
    (place) => inside?.has(place) === true,
  );
  return (graph.led[fork] ?? []).flatMap((first, port) => (arriving.has(first) ? [] : [port]));
}

function tooMany(join: number, fork: number, needed: number, branches: number): Flaw {
  return flaw("findings.block.join-needs", join, ({ nameAt }) => ({ needed, fork: nameAt(fork), branches }));
}

function lostFlaw(graph: Graph, { fork, join }: Pair, lost: readonly number[]): Flaw {
  const { ports } = stepAt(graph, fork);
  const branches = lost.map((port) => ports[port] ?? "").join("”“");
  return flaw("findings.block.lost", fork, ({ nameAt }) => ({ branches, join: nameAt(join) }));
}

function stepAt(graph: Graph, place: number) {
  const step = graph.steps[place];
  if (step === undefined) throw new RangeError(`No step at place ${place}.`);
  return step;
}
