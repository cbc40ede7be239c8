import type { StepDescriptor } from "../office/descriptor";
import type { Activity, Connection, FlowDocument } from "./flow";

/** Draws that a seed alone decides (mulberry32). For tests. */
export class Dice {
  constructor(private seed: number) {}

  /** A whole number from 0 up to, and without, `below`. */
  below(below: number): number {
    this.seed = (this.seed + 0x6d2b79f5) | 0;
    let mixed = Math.imul(this.seed ^ (this.seed >>> 15), 1 | this.seed);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) % below;
  }

  oneOf<T>(choices: readonly T[]): T {
    const chosen = choices[this.below(choices.length)];
    if (chosen === undefined) throw new RangeError("Nothing to choose from.");
    return chosen;
  }
}

/** A graph of any shape: arrows back, across, to the step itself, twice, and to steps that are not there. */
export function anyGraph(dice: Dice): FlowDocument {
  const count = 1 + dice.below(14);
  const ids = Array.from({ length: count }, (_, index) => `s${index}`);
  const activities = ids.map((id, index) => anyStep(id, index === 0 ? "Elsa.Start" : "Any"));
  const connections = Array.from({ length: dice.below(count * 3) }, (): Connection => {
    const to = dice.below(40) === 0 ? "nowhere" : dice.oneOf(ids);
    const from = { activity: dice.oneOf(ids), port: `p${dice.below(4)}` };
    return { from, to: { activity: to, port: "In" }, source: {} };
  });
  return {
    definitionId: "any",
    name: null,
    version: 1,
    isPublished: false,
    activities,
    connections,
    source: { root: { type: "Elsa.Flowchart" } },
  };
}

function anyStep(id: string, type: string): Activity {
  return { id, type, name: null, position: null, source: { id, type } };
}

export const anyTypes: readonly StepDescriptor[] = [{ type: "Any", name: { zh: "某环节" }, inputs: [], ports: [] }];
