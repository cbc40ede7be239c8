import { typeOf, wordsIn, type Language, type StepDescriptor } from "../office/descriptor";
import type { Activity, FlowDocument } from "../document/flow";
import { declaredFields } from "../document/fields";
import { inputsOf, type Input } from "../document/inputs";
import { filledTextOf } from "../elsa/json";
import { nameIn, type CodeNames, type LimitTexts, type Naming, type WhoTexts } from "./naming";
import { carriedName } from "../document/called";
import { portsOf } from "../document/ports";
import { howWords } from "./howWords";
import { waysOut } from "../document/ways";

/** A row of a card: a way out and where it leads. */
export interface OutcomeRow {
  readonly port: string;
  readonly label: string;
  /** Names of the steps that follow; empty when the outcome leads nowhere yet. */
  readonly leadsTo: readonly string[];
}

/** What a card says of a step beside its outcomes. */
export interface FaceWords {
  readonly id: string;
  readonly title: string;
  /** What kind of step it is, e.g. “办理环节”; the type's name when the type is not known. */
  readonly kind: string;
  readonly who: string | null;
  /** How it is decided where several answer, e.g. “会签，全部同意”; left out where nothing is said of it. */
  readonly how?: string;
  readonly deadline: string | null;
}

/** A step as people read it. */
export interface StepWords extends FaceWords {
  readonly outcomes: readonly OutcomeRow[];
}

export interface StepTexts extends LimitTexts, WhoTexts {
  /** The one of a descriptor's languages that the screen is in. */
  readonly language: Language;
  /** A value that could be taken for another one, after what its input is called. */
  readonly labelled: (label: string, value: string) => string;
  readonly overdue: string;
}

export interface Vocabulary {
  readonly types: readonly StepDescriptor[];
  readonly names: CodeNames;
  readonly texts: StepTexts;
}

/** All steps of the procedure in words, in the order of the document. */
export function stepsInWords(document: FlowDocument, vocabulary: Vocabulary): readonly StepWords[] {
  const titles = titlesIn(document, vocabulary);
  return document.activities.map((activity) => ({
    ...faceWords(document, activity, vocabulary, titles),
    outcomes: outcomeRows(document, activity, vocabulary, titles),
  }));
}

/** The same without where outcomes lead. */
export function facesInWords(document: FlowDocument, vocabulary: Vocabulary): readonly FaceWords[] {
  const titles = titlesIn(document, vocabulary);
  return document.activities.map((activity) => faceWords(document, activity, vocabulary, titles));
}

type Titles = (id: string) => string;

/** What people call each step: its own name, else that of its type. */
function titlesIn({ activities }: FlowDocument, vocabulary: Vocabulary): Titles {
  const titles = new Map(
    activities.map((activity) => {
      const own = activity.name ?? "";
      return [activity.id, own !== "" ? own : (kindOf(activity, vocabulary) ?? activity.id)];
    }),
  );
  return (id) => titles.get(id) ?? id;
}

function faceWords(document: FlowDocument, activity: Activity, vocabulary: Vocabulary, titleOf: Titles): FaceWords {
  const { types, names, texts } = vocabulary;
  const inputs = inputsOf(activity, types);
  const naming: Naming = {
    names,
    texts,
    stepName: titleOf,
    fieldName: (name) => fieldName(document, name, names),
    procedureName: (code) => carriedName(document, code) ?? nameIn(names.procedures, code),
  };
  const post = inputs.map(({ editor, value }) => editor.post?.(value) ?? null).find((role) => role !== null) ?? null;
  const type = typeOf(types, activity.type);
  const how = type ? howWords(activity, type, texts.language) : [];
  return {
    id: activity.id,
    title: titleOf(activity.id),
    kind: kindOf(activity, vocabulary) ?? activity.type,
    ...(how.length > 0 && { how: texts.all(how) }),
    who: together(inputs, ({ editor, value }) => editor.who?.(value, naming, post) ?? null, texts),
    deadline: together(inputs, ({ editor, value }) => editor.limit?.(value, naming) ?? null, texts),
  };
}

/** How it is decided, who and until when; the kind of step where nobody does it. */
export function metaWords(step: FaceWords): string {
  const parts = [step.how, step.who ?? (step.kind === step.title ? null : step.kind), step.deadline];
  return parts.filter((part) => part !== null && part !== undefined).join(" · ");
}

/** The label that the procedure declares for a field of the case, else the one given, else the field's own name. */
export function fieldName(document: FlowDocument, name: string, names: CodeNames): string {
  const declared = declaredFields(document).find((field) => field.name === name);
  return (declared && filledTextOf(declared.face, "label")) ?? names.fields?.[name] ?? name;
}

function kindOf({ type }: Activity, { types, texts }: Pick<Vocabulary, "types" | "texts">): string | null {
  const descriptor = typeOf(types, type);
  return descriptor ? wordsIn(descriptor.name, texts.language) || type : null;
}

/** What several inputs say in one line; what the card says plainly comes first. Null when none of them says anything. */
function together(inputs: readonly Input[], words: (input: Input) => string | null, texts: StepTexts): string | null {
  const said = inputs.flatMap((input) => {
    const value = words(input);
    return value === null ? [] : [{ ...input.descriptor, value }];
  });
  const plainly = said.filter(({ onCard }) => !onCard);
  const parts = [
    ...plainly.map(({ label, value }) =>
      plainly.length > 1 ? texts.labelled(wordsIn(label, texts.language), value) : value,
    ),
    ...said.flatMap(({ onCard, value }) =>
      onCard ? [wordsIn(onCard, texts.language).replaceAll("{value}", () => value)] : [],
    ),
  ];
  return parts.length === 0 ? null : texts.all(parts);
}

/** The outcomes that the type names, then those that only a connection knows of. */
function outcomeRows(
  document: FlowDocument,
  activity: Activity,
  vocabulary: Vocabulary,
  titleOf: Titles,
): readonly OutcomeRow[] {
  const { types, texts } = vocabulary;
  const ways = waysOut(document, activity.id);
  const known = portsOf(activity, types, texts.language);
  const others = new Set(ways.map((way) => way.from.port).filter((port) => !known.some((own) => own.port === port)));
  return [...known, ...[...others].map((port) => ({ port, label: port }))].map(({ port, label }) => ({
    port,
    label: label ?? texts.overdue,
    leadsTo: ways.filter((way) => way.from.port === port).map((way) => titleOf(way.to.activity)),
  }));
}
