import { dominatorsOf, type Dominators } from "../../projection/dominators";
import type { Graph } from "./graph";
import { depthOf, Opening, type Open } from "./nesting";
import { flaw, type Flaw } from "./flaw";

/** 并行块. Which forks are open at each step, and the join of each fork; the same as `BlockMap.cs` (ADR 0006). */
export interface Blocks {
  readonly flaws: readonly Flaw[];
  /** The only join that the branches of a fork lead to. */
  readonly joinOf: ReadonlyMap<number, number>;
  /** The steps between a fork and its join, the join included. */
  readonly inside: ReadonlyMap<number, ReadonlySet<number>>;
  readonly depthOf: (place: number) => number;
  /** The innermost fork that is open at a place; null outside of any. */
  readonly innermost: (place: number) => number | null;
}

export function blocksOf(graph: Graph, start: number): Blocks {
  return new Walk(graph, start).blocks();
}

/** Follows every arrow from the start and remembers the forks that are open on the way. */
class Walk {
  private readonly opening = new Opening();
  private readonly nesting = new Map<number, Open | null>();
  private readonly joins = new Map<number, Set<number>>();
  private readonly told = new Set<number>();
  private readonly flaws: Flaw[] = [];
  private readonly dominators: Dominators;

  constructor(
    private readonly graph: Graph,
    start: number,
  ) {
    this.dominators = dominatorsOf(start, graph.next, graph.before);
    const open: { readonly place: number; readonly forks: Open | null }[] = [{ place: start, forks: null }];
    for (let at = open.pop(); at !== undefined; at = open.pop()) {
      if (!this.enters(at.place, at.forks)) continue;
      const onward = this.after(at.place, at.forks);
      for (const target of graph.next[at.place] ?? []) open.push({ place: target, forks: this.around(target, onward) });
    }
  }

  blocks(): Blocks {
    for (const [place, step] of this.graph.steps.entries())
      if (step.part === "opens" && this.nesting.has(place)) this.checkJoins(place);
    const only = [...this.joins].flatMap(([fork, [join, ...others]]) =>
      join !== undefined && others.length === 0 ? [[fork, join] as const] : [],
    );
    return {
      flaws: this.flaws,
      joinOf: new Map(only),
      inside: this.inside(),
      depthOf: (place) => depthOf(this.nesting.get(place) ?? null),
      innermost: (place) => this.nesting.get(place)?.fork ?? null,
    };
  }

  private inside(): ReadonlyMap<number, ReadonlySet<number>> {
    const inside = new Map<number, Set<number>>();
    for (const [place, open] of this.nesting)
      for (let at = open; at !== null; at = at.outer) {
        const steps = inside.get(at.fork) ?? new Set();
        inside.set(at.fork, steps.add(place));
      }
    return inside;
  }

  /** True when the walk comes here for the first time. */
  private enters(place: number, forks: Open | null): boolean {
    const before = this.nesting.get(place);
    if (before !== undefined) {
      if (before !== forks && !this.told.has(place)) {
        this.told.add(place);
        const inner = depthOf(before) > depthOf(forks) ? before : forks;
        this.flaws.push(flaw("findings.block.mixed", place, ({ nameAt }) => ({ fork: nameAt(inner?.fork ?? place) })));
      }
      return false;
    }
    this.nesting.set(place, forks);
    const part = this.graph.steps[place]?.part;
    if (part === "closes" && forks === null) this.flaws.push(flaw("findings.block.no-fork", place));
    if ((part === "endsBranch" || part === "endsBlock") && forks === null)
      this.flaws.push(flaw("findings.branch-end.outside", place));
    if (part === "ends" && forks !== null)
      this.flaws.push(flaw("findings.block.ends-inside", place, ({ nameAt }) => ({ fork: nameAt(forks.fork) })));
    return true;
  }

  private after(place: number, forks: Open | null): Open | null {
    const part = this.graph.steps[place]?.part;
    if (part === "opens") return this.opening.within(forks, place);
    if (part !== "closes" || forks === null) return forks;
    const joins = this.joins.get(forks.fork) ?? new Set();
    this.joins.set(forks.fork, joins.add(place));
    return forks.outer;
  }

  /** The forks still open at the target: a way back to before a fork leaves its block. */
  private around(target: number, forks: Open | null): Open | null {
    let at = forks;
    while (at !== null && (target === at.fork || !this.dominators.dominates(at.fork, target))) at = at.outer;
    return at;
  }

  private checkJoins(fork: number): void {
    const joins = this.joins.get(fork)?.size ?? 0;
    if (joins === 0) this.flaws.push(flaw("findings.block.no-join", fork));
    else if (joins > 1) this.flaws.push(flaw("findings.block.many-joins", fork, () => ({ joins })));
  }
}
