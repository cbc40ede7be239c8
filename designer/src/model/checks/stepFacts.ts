import { branchEndType, endType, joinType, startType, wholeBlock } from "../elsa/flowTypes";
import type { StepDescriptor, Words } from "../office/descriptor";
import type { Port } from "../editors/editor";
import { editorOf } from "../editors/table";
import type { Finding, FindingValue } from "../office/finding";
import type { Activity } from "../document/flow";
import type { Json } from "../elsa/json";
import { opensBlock } from "../splicing/wholeBlocks";
import { bound, longestName } from "./bound";
import type { Asked } from "./asked";
import { inputsRead, type Read } from "./inputsRead";
import { neededAt } from "./needed";

/** What a step is to the ways between steps. */
export type Part = "begins" | "ends" | "opens" | "closes" | "endsBranch" | "endsBlock" | "step";

/** All that the checks know of a step by itself. */
export interface StepFacts {
  readonly activity: Activity;
  /** What people call it: its name, else its id. */
  readonly name: string;
  readonly isKnown: boolean;
  readonly findings: readonly Finding[];
  readonly ports: readonly string[];
  readonly labels: ReadonlyMap<string, FindingValue>;
  readonly part: Part;
  readonly waits: boolean;
  /** Of a join: branches that must arrive; more than there are means all. */
  readonly needed: number;
  readonly fieldsRead: readonly string[];
  readonly fieldsQuoted: readonly string[];
  readonly fieldsBegun: readonly string[];
  readonly fieldsWritten: readonly string[];
  readonly stepsNamed: readonly string[];
  /** Equal where nothing changed that ways between steps depend on. */
  readonly bearing: string;
}

export function factsOf(activity: Activity, asked: Asked): StepFacts {
  const name = activity.name !== null && activity.name !== "" ? activity.name : activity.id;
  const type = asked.typeOf(activity.type);
  const findings: Finding[] = [];
  const tell = (said: string, values: Readonly<Record<string, FindingValue>> = {}) => {
    findings.push({ said, weight: "Error", step: activity.id, values: { ...values, step: name } });
  };
  bound(activity.id, longestName, tell);
  bound(name, longestName, tell);
  if (!type) {
    tell("findings.unknown-type", { type: activity.type });
    return { ...unknown, activity, name, findings, bearing: activity.id };
  }
  const reads = inputsRead(activity, type, asked, tell);
  const ports = portsFrom(reads, type);
  const known = {
    part: partOf(activity.type, reads, asked),
    waits: type.waits === true,
    needed: activity.type === joinType ? neededAt(reads) : Number.POSITIVE_INFINITY,
    ports: [...ports.keys()],
  };
  const bearing = JSON.stringify([activity.id, known, String(known.needed)]);
  return { activity, name, isKnown: true, findings, labels: ports, ...known, ...usesIn(reads), bearing };
}

const unknown = {
  isKnown: false,
  ports: [],
  labels: new Map<string, FindingValue>(),
  part: "step",
  waits: false,
  needed: Number.POSITIVE_INFINITY,
  fieldsRead: [],
  fieldsQuoted: [],
  fieldsBegun: [],
  fieldsWritten: [],
  stepsNamed: [],
} as const;

function partOf(type: string, reads: readonly Read[], { types }: Asked): Part {
  if (type === startType) return "begins";
  if (type === endType) return "ends";
  if (type === joinType) return "closes";
  if (type === branchEndType) return reads.some(({ value }) => value === wholeBlock) ? "endsBlock" : "endsBranch";
  return opensBlock(type, types) ? "opens" : "step";
}

/** As `portsOf`, of what can be read: the ports in their order, with what people call them. */
function portsFrom(reads: readonly Read[], type: StepDescriptor): ReadonlyMap<string, FindingValue> {
  const ofType = new Map(type.ports.map(({ value, label }): [string, Words] => [value, label]));
  const from = reads.find(({ input }) => input.name === type.portsFrom);
  const entries = (from && editorOf(from.input.editor).entries?.(from.sound)) ?? [];
  const beside = reads.flatMap(({ input, sound }) => {
    const port = sound === null ? null : (editorOf(input.editor).wayOut?.(sound) ?? null);
    return port === null ? [] : [port];
  });
  const ports = new Map<string, FindingValue>();
  for (const own of entries) if (!ofType.has(own.port) && !ports.has(own.port)) ports.set(own.port, calledPort(own));
  for (const [port, label] of ofType) ports.set(port, label);
  for (const own of beside) if (!ports.has(own.port)) ports.set(own.port, calledPort(own));
  return ports;
}

/** As the service calls the way that a step is left by when its time is up. */
export const overdueWords = { zh: "到期未办", en: "overdue" };

function calledPort({ label, words }: Port): FindingValue {
  return words ?? label ?? overdueWords;
}

type Use = "fieldsRead" | "fieldsQuoted" | "fieldsBegun" | "fieldsWritten" | "stepsNamed";

function usesIn(reads: readonly Read[]): Pick<StepFacts, Use> {
  const of = (kind: Use) => {
    const used = reads.flatMap(({ input, sound }) => saidBy(kind, input.editor, sound));
    return [...new Set(used)];
  };
  return {
    fieldsRead: of("fieldsRead"),
    fieldsQuoted: of("fieldsQuoted"),
    fieldsBegun: of("fieldsBegun"),
    fieldsWritten: of("fieldsWritten"),
    stepsNamed: of("stepsNamed"),
  };
}

function saidBy(kind: Use, editor: string, value: Json | null) {
  return value === null ? [] : (editorOf(editor)[kind]?.(value) ?? []);
}
