import type { Activity, FlowDocument } from "../model/document/flow";
import { caseFieldsOf, type CaseField } from "../model/document/caseFields";
import { inputsOf, type Input } from "../model/document/inputs";
import { activityOf } from "../model/document/ways";
import { filled, filledTextOf, isObject, objectsIn, textsIn, type Json, type JsonObject } from "../model/elsa/json";
import { readOutcomes } from "../model/editors/outcomes";
import { readRecipients } from "../model/editors/recipients";
import { expressed } from "../model/elsa/expression";
import { typeOf, wordsIn, type StepDescriptor } from "../model/office/descriptor";
import { namesOf, type Office } from "../model/office/office";
import { cardsOf, type Exit, type Tree } from "../model/projection/tree";
import { ruleWords } from "../model/words/ruleWords";
import { stepsInWords, type StepWords } from "../model/words/stepWords";
import { sightWords } from "../panels/form/sight";
import { momentWords } from "../panels/ladder/moments";
import { textsOf, valueName } from "../panels/parts/fieldValues";
import { recipientName } from "../panels/parts/recipientGroups";
import { ruleNaming } from "../panels/rule/naming";
import type { DesignerTexts } from "../texts/designerTexts";
import { panelTextsIn } from "../texts/panelTexts";

/** A step in words, as a regulation text says it. */
export interface StepText {
  readonly step: string;
  readonly name: string;
  /** What kind of step it is. */
  readonly kind: string;
  readonly who: string | null;
  readonly limit: string | null;
  /** Its guidance, what is told, or its conditions; empty where it says none, else of one or several lines. */
  readonly does: string;
  /** What is filled in. */
  readonly fills: readonly string[];
  /** Each outcome with where it leads. */
  readonly leads: readonly string[];
  /** Each rung of the escalation ladder. */
  readonly told: readonly string[];
}

export interface RegulationSource {
  readonly document: FlowDocument;
  readonly types: readonly StepDescriptor[];
  readonly office: Office;
  readonly texts: DesignerTexts;
}

/** All steps of the procedure in words, in the order of the tree. */
export function regulationOf(source: RegulationSource, tree: Tree): readonly StepText[] {
  const { document, types, office, texts } = source;
  const vocabulary = { types, names: namesOf(office), texts };
  const words = new Map(stepsInWords(document, vocabulary).map((step) => [step.id, step]));
  const fields = caseFieldsOf(document, types, office);
  return [tree.main, ...tree.loose]
    .flatMap((block) => [...cardsOf(block)])
    .flatMap(({ step, exits }) => {
      const activity = activityOf(document, step);
      const own = words.get(step);
      return activity && own ? [textOf(activity, own, exits, { ...source, words, fields })] : [];
    });
}

interface Surroundings extends RegulationSource {
  readonly words: ReadonlyMap<string, StepWords>;
  readonly fields: readonly CaseField[];
}

function textOf(activity: Activity, own: StepWords, exits: readonly Exit[], around: Surroundings): StepText {
  const inputs = inputsOf(activity, around.types);
  const does = inputs.flatMap((input) => sentencesOf(input, around));
  return {
    step: activity.id,
    name: own.title,
    kind: own.kind,
    who: own.who !== null && own.how !== undefined ? around.texts.takeAway.decidedBy(own.who, own.how) : own.who,
    limit: own.deadline,
    does: does.join("\n"),
    fills: inputs.flatMap((input) => (input.descriptor.editor === "FormFields" ? fieldsIn(input.value, around) : [])),
    leads: exits.flatMap((exit) => leadOf(exit, around)),
    told: toldOf(activity, own, inputs, around),
  };
}

/** What an input says of what is done: guidance, a message, a condition. */
function sentencesOf({ descriptor, value }: Input, around: Surroundings): readonly string[] {
  const { texts, fields, office } = around;
  const naming = () => ruleNaming(fields, office, panelTextsIn(texts.language));
  switch (descriptor.editor) {
    case "LongText":
      return filled(value) === null ? [] : [filled(value) ?? ""];
    case "Who":
      return keptApartIn(value, around);
    case "Signers":
      return objectsIn(value).flatMap((one) => keptApartIn(one, around));
    case "Outcomes":
      return readOutcomes(value).flatMap(({ label, stance }) =>
        stance === "Abstains" ? [texts.takeAway.abstains(label)] : [],
      );
    case "Steps":
      return notByIn(textsIn(value), around);
    case "Assignments":
      return objectsIn(value).flatMap((one) => writingOf(one, around));
    case "Recipients":
      return [labelled(descriptor.label, told(value, around), around)];
    case "Rule":
      return [labelled(descriptor.label, ruleWords(value, naming()), around)];
    case "Cases":
      return objectsIn(value).map(({ label, condition }) =>
        texts.labelled(filled(label) ?? "", ruleWords(ruleIn(condition), naming())),
      );
    default:
      return [];
  }
}

function keptApartIn(who: Json, around: Surroundings): readonly string[] {
  if (!isObject(who)) return [];
  const { notBy } = who;
  return notByIn(textsIn(notBy), around);
}

/** 分工制约: whose doers must not do this step. */
function notByIn(steps: readonly string[], { texts, words }: Surroundings): readonly string[] {
  const names = steps.map((step) => words.get(step)?.title ?? texts.gone);
  return names.length === 0 ? [] : [texts.takeAway.notBy(texts.all(names))];
}

/** What is written into a field: the present moment, what stands in another, or a value, by its name. */
function writingOf({ field, value, fromField, now }: JsonObject, around: Surroundings): readonly string[] {
  const { texts, fields, office } = around;
  const name = filled(field);
  if (name === null) return [];
  const known = fields.find((one) => one.name === name);
  const called = (code: string) => fields.find((one) => one.name === code)?.label ?? code;
  const from = filled(fromField);
  if (now === true) return [texts.takeAway.writesNow(called(name))];
  if (from !== null) return [texts.takeAway.copies(called(name), called(from))];
  const panel = panelTextsIn(texts.language);
  const values = textsOf(value).map((one) => valueName(known, one, office, panel));
  return [texts.takeAway.writes(called(name), values.length === 0 ? null : texts.all(values))];
}

/** A rule stands bare or in an expression. */
function ruleIn(condition: Json | undefined): Json | undefined {
  return isObject(condition) && "type" in condition && "value" in condition ? expressed(condition) : condition;
}

function labelled(label: Input["descriptor"]["label"], words: string, { texts }: Surroundings): string {
  return texts.labelled(wordsIn(label, texts.language), words);
}

function told(value: Json | undefined, { office, texts }: Surroundings): string {
  const panel = panelTextsIn(texts.language);
  const names = readRecipients(value).map((code) => recipientName(office, panel, code));
  return names.length === 0 ? panel.ladder.nobody : texts.all(names);
}

/** The fields of a form by their labels, with who sees and who fills them in where that is not everybody; of those that say none, as the office calls them. */
function fieldsIn(value: Json, { fields, office, texts }: Surroundings): readonly string[] {
  return objectsIn(value).flatMap((field) => {
    const name = filledTextOf(field, "name");
    const label = filledTextOf(field, "label") ?? fields.find((known) => known.name === name)?.label ?? name;
    if (label === null) return [];
    const sight = sightWords(field, office, panelTextsIn(texts.language));
    return sight.length === 0 ? label : texts.takeAway.kept(label, sight);
  });
}

function leadOf({ label, way }: Exit, { texts, words }: Surroundings): readonly string[] {
  const outcome = label ?? texts.overdue;
  if (way === null) return [texts.labelled(outcome, texts.nowhere)];
  const to = words.get(way.to.activity)?.title ?? texts.gone;
  return [texts.leadsTo(outcome, [to])];
}

/** The rungs of its own ladder; where it has a limit and no ladder, the office's holds. */
function toldOf(activity: Activity, own: StepWords, inputs: readonly Input[], around: Surroundings): readonly string[] {
  const ladder = inputs.find(({ descriptor }) => descriptor.editor === "Ladder");
  if (ladder) return rungsIn(ladder.value, around);
  const asks = typeOf(around.types, activity.type)?.inputs.some(({ editor }) => editor === "Ladder") ?? false;
  return asks && own.deadline !== null ? [panelTextsIn(around.texts.language).ladder.usual.replace(/[。.]$/u, "")] : [];
}

/** “到期：督办员，抄送 分管领导（站内、邮件）” */
function rungsIn(value: Json, around: Surroundings): readonly string[] {
  const { texts } = around;
  const { ladder } = panelTextsIn(texts.language);
  return objectsIn(value).map(({ when, to, copy, mail }) => {
    const words = momentWords(when, panelTextsIn(texts.language), texts);
    const copied = textsIn(copy).length > 0 ? [ladder.copies(told(copy, around))] : [];
    const way = mail === false ? ladder.inOffice : ladder.inOfficeAndMail;
    return texts.labelled(words, texts.takeAway.by(texts.all([told(to, around), ...copied]), way));
  });
}
