import type { Connection } from "../../document/flow";
import type { StepFacts } from "../stepFacts";

/** The ways between the steps of a procedure, by the places of the steps in it. Of two steps with one id the first counts. */
export interface Graph {
  readonly steps: readonly StepFacts[];
  /** For each of them its place in the document, among all that are drawn. */
  readonly drawnAt: readonly number[];
  readonly placeOf: ReadonlyMap<string, number>;
  /** For each step and each of its ports where it leads; -1: nowhere. */
  readonly led: readonly (readonly number[])[];
  /** For each step the steps that its ports lead to, in the order of the ports. */
  readonly next: readonly (readonly number[])[];
  readonly before: readonly (readonly number[])[];
  /** Arrows that are none, or one too many. */
  readonly strays: readonly Stray[];
}

/** An arrow that cannot be followed. */
export type Stray =
  | { readonly said: "findings.connection"; readonly way: Connection }
  | { readonly said: "findings.unknown-outcome" | "findings.two-ways"; readonly way: Connection };

const nowhere = -1;

/** @param all The steps in the order of the document, those of unknown types included. */
export function graphOf(all: readonly StepFacts[], connections: readonly Connection[]): Graph {
  const steps: StepFacts[] = [];
  const drawnAt: number[] = [];
  const placeOf = new Map<string, number>();
  for (const [index, step] of all.entries()) {
    if (!step.isKnown || placeOf.has(step.activity.id)) continue;
    placeOf.set(step.activity.id, steps.push(step) - 1);
    drawnAt.push(index);
  }
  const drawn = new Set(all.map(({ activity }) => activity.id));
  const led = steps.map(({ ports }) => ports.map(() => nowhere));
  const strays = connections.flatMap((way) => strayAt(way, { steps, placeOf, drawn, led }) ?? []);
  const next = led.map((targets) => targets.filter((target) => target !== nowhere));
  return { steps, drawnAt, placeOf, led, next, before: reversed(next), strays };
}

interface Laying {
  readonly steps: readonly StepFacts[];
  readonly placeOf: ReadonlyMap<string, number>;
  readonly drawn: ReadonlySet<string>;
  readonly led: readonly number[][];
}

/** Lays an arrow; what stands against it, or null. */
function strayAt(way: Connection, { steps, placeOf, drawn, led }: Laying): Stray | null {
  const [from, to] = [placeOf.get(way.from.activity), placeOf.get(way.to.activity)];
  if (from === undefined || to === undefined) {
    // A step of an unknown type was found before.
    const both = drawn.has(way.from.activity) && drawn.has(way.to.activity);
    return both ? null : { said: "findings.connection", way };
  }
  const port = steps[from]?.ports.indexOf(way.from.port) ?? nowhere;
  const targets = led[from];
  if (port < 0 || targets === undefined) return { said: "findings.unknown-outcome", way };
  if (targets[port] === nowhere) targets[port] = to;
  return targets[port] === to ? null : { said: "findings.two-ways", way };
}

export function reversed(next: readonly (readonly number[])[]): readonly (readonly number[])[] {
  const before: number[][] = next.map(() => []);
  for (const [from, targets] of next.entries()) for (const to of targets) before[to]?.push(from);
  return before;
}
