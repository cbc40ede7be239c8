/** The forks that are open at a step, the innermost first; null: none. Equal lists are one and the same. */
export interface Open {
  readonly fork: number;
  readonly outer: Open | null;
  readonly depth: number;
}

/** Makes lists of open forks so that equal ones are the same. */
export class Opening {
  private readonly inner = new Map<Open | null, Map<number, Open>>();

  within(outer: Open | null, fork: number): Open {
    const known = this.inner.get(outer) ?? new Map<number, Open>();
    this.inner.set(outer, known);
    const made = known.get(fork) ?? { fork, outer, depth: (outer?.depth ?? 0) + 1 };
    known.set(fork, made);
    return made;
  }
}

export function depthOf(open: Open | null): number {
  return open?.depth ?? 0;
}
