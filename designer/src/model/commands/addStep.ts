import { joinType } from "../elsa/flowTypes";
import { arrow, bareStep, freeId, idsOf } from "../document/changing";
import type { StepDescriptor } from "../office/descriptor";
import type { Activity, FlowDocument, Position } from "../document/flow";
import type { Json, JsonObject } from "../elsa/json";
import { portsOf } from "../document/ports";
import { spliced, type Piece } from "../splicing/piece";
import { opensBlock } from "../splicing/wholeBlocks";
import { wrapped } from "../elsa/wrapping";
import { typeOf } from "../office/descriptor";
import type { Command, Spot } from "./command";

interface Args {
  readonly type: string;
  /** The arrow that it is put into; null: it stands alone. */
  readonly spot: Spot | null;
  readonly name: string;
  /** What a fork's branches and its join are called. */
  readonly branches: readonly string[];
  readonly joinName: string;
  /** What the outcomes of a step begin with whose votes are weighed: one agrees, one is against. */
  readonly answers?: readonly JsonObject[];
  readonly place?: Position;
}

/** Adds a step. A fork comes with two branches and its join: one without would end nowhere. */
export const addStep: Command<Args> = {
  name: "addStep",
  about: ({ name }) => ({ called: name }),
  apply: (document, args, types) => spliced(document, pieceOf(document, args, types), args.spot, types),
};

/** The id that the step which the command adds will have. */
export function idOfAdded(document: FlowDocument, type: string): string {
  return freeId(stemOf(type), idsOf(document));
}

function pieceOf(document: FlowDocument, args: Args, types: readonly StepDescriptor[]): Piece {
  const id = idOfAdded(document, args.type);
  const bare = { ...bareStep(document, id, args.type, args.name), position: args.place ?? null };
  const step = withAnswers(bare, args.answers ?? [], types);
  if (!opensBlock(args.type, types)) return { activities: [step], connections: [] };
  const fork = withBranches(step, args.branches, types);
  const join = bareStep(document, freeId(stemOf(joinType), new Set([...idsOf(document), id])), joinType, args.joinName);
  return {
    activities: [fork, join],
    connections: portsOf(fork, types, "zh").map(({ port }) => arrow(id, port, join.id)),
  };
}

function withAnswers(step: Activity, answers: readonly JsonObject[], types: readonly StepDescriptor[]): Activity {
  const weighed = typeOf(types, step.type)?.inputs.find(({ demands }) => demands?.stances === true);
  if (!weighed || answers.length === 0) return step;
  return { ...step, source: { ...step.source, [weighed.name]: wrapped(undefined, answers, weighed.editor) } };
}

function withBranches(fork: Activity, branches: readonly string[], types: readonly StepDescriptor[]): Activity {
  const input = typeOf(types, fork.type)?.portsFrom ?? "";
  const value: Json = wrapped(undefined, branches, "Branches");
  return { ...fork, source: { ...fork.source, [input]: value } };
}

/** `CaseFlow.HumanTask` → `humanTask`. */
function stemOf(type: string): string {
  const last = type.slice(type.lastIndexOf(".") + 1);
  return last === "" ? "step" : last.charAt(0).toLowerCase() + last.slice(1);
}
