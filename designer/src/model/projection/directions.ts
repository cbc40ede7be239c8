import type { FlowDocument } from "../document/flow";
import { activityOf } from "../document/ways";
import { typeOf, type StepDescriptor } from "../office/descriptor";
import { grouped } from "../places/grouped";
import { cardsOf, type Exit, type Tree } from "./tree";

/** Whether a way goes on, ends the case, or returns to a step that was done before. */
export type Direction = "on" | "ends" | "returns";

export interface DirectedWay {
  readonly port: string;
  /** Ids of the steps that it leads to. */
  readonly to: readonly string[];
  readonly direction: Direction;
}

/** The ways out of a step, by port. One returns where the tree draws it as a chip back. */
export function directionsOf(
  document: FlowDocument,
  tree: Tree,
  types: readonly StepDescriptor[],
  step: string,
): readonly DirectedWay[] {
  return [...grouped(drawnWays(tree, step), ({ port }) => port)].map(([port, exits]) => {
    const to = exits.flatMap(({ way }) => way?.to.activity ?? []);
    const ends = to.every((id) => isEnd(document, types, id));
    return { port, to, direction: ends ? "ends" : exits.some(({ kind }) => kind === "back") ? "returns" : "on" };
  });
}

function drawnWays({ main, loose }: Tree, step: string): readonly Exit[] {
  for (const block of [main, ...loose])
    for (const card of cardsOf(block)) if (card.step === step) return card.exits.filter(({ way }) => way !== null);
  return [];
}

/** A step that nothing can be left by ends the case. */
function isEnd(document: FlowDocument, types: readonly StepDescriptor[], id: string): boolean {
  const activity = activityOf(document, id);
  const type = activity && typeOf(types, activity.type);
  return type?.ports.length === 0 && (type.portsFrom ?? null) === null;
}
