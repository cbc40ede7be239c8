import type { Ways } from "./reach";

interface Stand {
  readonly place: number;
  way: number;
}

/** The places that some way leads back to, going only through places that are let (Tarjan). */
export function inCircles(ways: Ways, lets: (place: number) => boolean): readonly number[] {
  return new Circles(ways, lets).found.toSorted((a, b) => a - b);
}

class Circles {
  readonly found: number[] = [];
  private readonly index: Int32Array;
  private readonly low: Int32Array;
  private readonly pending: number[] = [];
  private readonly isPending: Uint8Array;
  private count = 0;

  constructor(
    private readonly ways: Ways,
    private readonly lets: (place: number) => boolean,
  ) {
    this.index = new Int32Array(ways.length).fill(-1);
    this.low = new Int32Array(ways.length);
    this.isPending = new Uint8Array(ways.length);
    for (const place of ways.keys()) if (this.index[place] === -1 && lets(place)) this.walk(place);
  }

  private walk(root: number): void {
    const path: Stand[] = [this.entered(root)];
    for (let at = path.at(-1); at !== undefined; at = path.at(-1)) {
      const to = this.ways[at.place]?.[at.way++];
      if (to === undefined) {
        path.pop();
        this.left(at.place);
        const above = path.at(-1)?.place;
        if (above !== undefined) this.lower(above, this.low[at.place] ?? 0);
      } else if (this.lets(to)) {
        if (this.index[to] === -1) path.push(this.entered(to));
        else if (this.isPending[to] === 1) this.lower(at.place, this.index[to] ?? 0);
      }
    }
  }

  private entered(place: number): Stand {
    this.index[place] = this.low[place] = this.count++;
    this.pending.push(place);
    this.isPending[place] = 1;
    return { place, way: 0 };
  }

  private lower(place: number, to: number): void {
    this.low[place] = Math.min(this.low[place] ?? to, to);
  }

  private left(place: number): void {
    if (this.low[place] !== this.index[place]) return;
    const circle = this.pending.splice(this.pending.lastIndexOf(place));
    for (const one of circle) this.isPending[one] = 0;
    if (circle.length > 1 || this.ways[place]?.includes(place)) this.found.push(...circle);
  }
}
