import type { Activity, FlowDocument } from "./flow";
import { isList, isObject, textOf, type Json } from "./json";
import { limitWords, readLimit, type LimitTexts } from "./limit";
import { inputOf, outcomesOf, type StepTypePorts } from "./outcomes";
import { activityOf, waysOut } from "./ways";
import { whoWords, type CodeNames, type WhoTexts } from "./who";

/** A step type with its words in the language of the screen. */
export interface StepTypeFace extends StepTypePorts {
  readonly name: string;
  /** What people read on the ports that every step of the type has. */
  readonly portLabels: Readonly<Record<string, string>>;
}

/** A row of a card: a way out and where it leads. */
export interface OutcomeRow {
  readonly port: string;
  readonly label: string;
  /** Names of the steps that follow; empty when the outcome leads nowhere yet. */
  readonly leadsTo: readonly string[];
}

/** A step as people read it. */
export interface StepWords {
  readonly id: string;
  readonly title: string;
  /** What kind of step it is, e.g. “办理环节”; the type's name when the type is not known. */
  readonly kind: string;
  readonly who: string | null;
  readonly deadline: string | null;
  readonly outcomes: readonly OutcomeRow[];
}

export interface StepTexts extends LimitTexts, WhoTexts {
  /** One report every so often. */
  readonly every: (time: string) => string;
  readonly overdue: string;
}

export interface Vocabulary {
  readonly types: readonly StepTypeFace[];
  readonly names: CodeNames;
  readonly texts: StepTexts;
}

/** All steps of the procedure in words, in the order of the document. */
export function stepsInWords(document: FlowDocument, vocabulary: Vocabulary): readonly StepWords[] {
  return document.activities.map((activity) => stepWords(document, activity, vocabulary));
}

export function stepWords(document: FlowDocument, activity: Activity, vocabulary: Vocabulary): StepWords {
  const { types, names, texts } = vocabulary;
  const type = types.find((candidate) => candidate.type === activity.type);
  const naming = {
    names,
    texts,
    stepName: (id: string) => titleOf(document, id, types),
    fieldName: (name: string) => fieldName(document, name, names),
  };
  return {
    id: activity.id,
    title: titleOf(document, activity.id, types),
    kind: type?.name ?? activity.type,
    who: whoWords(activity, naming),
    deadline: deadlineWords(activity, texts, naming.fieldName),
    outcomes: outcomeRows(document, activity, vocabulary),
  };
}

/** What people call a step: its own name, else that of its type. */
export function titleOf(document: FlowDocument, id: string, types: readonly StepTypeFace[]): string {
  const activity = activityOf(document, id);
  const own = activity?.name ?? "";
  return own !== "" ? own : (types.find((type) => type.type === activity?.type)?.name ?? id);
}

/** The label that the procedure declares for a field of the case, else the one given, else the field's own name. */
export function fieldName(document: FlowDocument, name: string, names: CodeNames): string {
  const variables = document.source["variables"];
  const declared = isList(variables) ? variables.find((entry) => isObject(entry) && entry["name"] === name) : undefined;
  const face = isObject(declared) ? declared["caseFlow"] : undefined;
  return (isObject(face) ? textOf(face, "label") : null) ?? names.fields?.[name] ?? name;
}

function deadlineWords(activity: Activity, texts: StepTexts, field: (name: string) => string): string | null {
  const every = readLimit(inputOf(activity, "every"));
  const whole = readLimit(inputOf(activity, "deadline")) ?? readLimit(inputOf(activity, "limit"));
  const parts = [
    ...(whole === null ? [] : [limitWords(whole, texts, field)]),
    ...(every === null ? [] : [texts.every(limitWords(every, texts, field))]),
  ];
  return parts.length === 0 ? null : texts.all(parts);
}

/** The outcomes that the type names, then those that only a connection knows of. */
function outcomeRows(document: FlowDocument, activity: Activity, { types, texts }: Vocabulary): readonly OutcomeRow[] {
  const ways = waysOut(document, activity.id);
  const ports = new Set([...outcomesOf(activity, types), ...ways.map((way) => way.from.port)]);
  return [...ports].map((port) => ({
    port,
    label: labelOf(activity, port, types, texts),
    leadsTo: ways.filter((way) => way.from.port === port).map((way) => titleOf(document, way.to.activity, types)),
  }));
}

function labelOf(activity: Activity, port: string, types: readonly StepTypeFace[], texts: StepTexts): string {
  const type = types.find((candidate) => candidate.type === activity.type);
  const own = labelIn(type?.portsFrom ? inputOf(activity, type.portsFrom) : inputOf(activity, "outcomes"), port);
  if (own !== null) return own;
  const deadline = inputOf(activity, "deadline");
  if (isObject(deadline) && deadline["overdue"] === port) return texts.overdue;
  return type?.portLabels[port] ?? port;
}

function labelIn(entries: Json | undefined, port: string): string | null {
  const entry = isList(entries)
    ? entries.find((candidate) => isObject(candidate) && candidate["name"] === port)
    : undefined;
  return isObject(entry) ? textOf(entry, "label") : null;
}
