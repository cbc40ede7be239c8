import { joinType, startType } from "../elsa/flowTypes";
import type { Connection, FlowDocument } from "../document/flow";
import { activityOf } from "../document/ways";
import type { StepDescriptor } from "../office/descriptor";
import { project } from "../projection/project";
import { cardsOf, type Exit } from "../projection/tree";
import { without } from "../splicing/taking";
import { spliced } from "../splicing/piece";
import { opensBlock } from "../splicing/wholeBlocks";
import type { Command, Spot } from "./command";

interface Args {
  readonly step: string;
  readonly spot: Spot;
}

/**
 * Takes a step out of its place and puts it into another arrow. It keeps its identity, its returns, and what returns or jumps to it;
 * where its first outcome led follows from the new place.
 */
export const moveStep: Command<Args> = {
  name: "moveStep",
  about: ({ step }) => ({ step }),
  apply: (document, { step, spot }, types) => {
    const activity = activityOf(document, step);
    if (!activity || !isMovable(activity.type) || opensBlock(activity.type, types)) return document;
    if (spot.from.some((one) => one.step === step) || spot.to === step) return document;
    const own = document.connections.filter(({ from, to }) => from.activity === step && to.activity !== step);
    const kept = own.slice(1).filter(({ to }) => to.activity !== spot.to);
    const taken = without(document, new Set([step]), types, chipsTo(document, step, types));
    return spliced(taken, { activities: [activity], connections: [] }, spot, types, kept);
  },
};

/** Arrows to a step that are no line of the picture: they mean the step, not its place. */
function chipsTo(document: FlowDocument, step: string, types: readonly StepDescriptor[]): ReadonlySet<Connection> {
  const { main, loose } = project(document, types);
  const exits = [main, ...loose].flatMap((block) => [...cardsOf(block)].flatMap((placed) => placed.exits));
  const isChip = ({ way, kind }: Exit) => way?.to.activity === step && (kind === "back" || kind === "ahead");
  return new Set(exits.flatMap((exit) => (exit.way && isChip(exit) ? [exit.way] : [])));
}

function isMovable(type: string): boolean {
  return ![startType, joinType].includes(type);
}
