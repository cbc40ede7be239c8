import { joinType, startType } from "../elsa/flowTypes";
import { activityOf } from "../document/ways";
import { without } from "../splicing/taking";
import { spliced } from "../splicing/piece";
import { opensBlock } from "../splicing/wholeBlocks";
import type { Command, Spot } from "./command";

interface Args {
  readonly step: string;
  readonly spot: Spot;
}

/**
 * Takes a step out of its place and puts it into another arrow. It keeps its identity and its returns; where its first outcome led
 * follows from the new place.
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
    const taken = without(document, new Set([step]), types);
    return spliced(taken, { activities: [activity], connections: [] }, spot, types, kept);
  },
};

function isMovable(type: string): boolean {
  return ![startType, joinType].includes(type);
}
