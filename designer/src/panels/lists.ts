import { caseFieldsOf, type CaseField } from "../model/document/caseFields";
import { typeOf, wordsIn, type Language, type StepDescriptor } from "../model/office/descriptor";
import type { Activity } from "../model/document/flow";
import { valueIn } from "../model/document/inputs";
import { readOutcomes, type Outcome } from "../model/editors/outcomes";
import { codeCalled } from "../model/document/called";
import type { Named, Office } from "../model/office/office";
import { directionsOf, type Direction } from "../model/projection/directions";
import { portsOf } from "../model/document/ports";
import type { Surroundings } from "./editorProps";

/** An outcome of the step, by its name. */
export interface OutcomeEntry extends Named {
  /** Whether it is what is usually chosen. */
  readonly normal: boolean;
}

/** Where an outcome of the step leads. */
export interface WayOfOutcome {
  readonly port: string;
  /** Names of the steps that follow. */
  readonly to: readonly string[];
  readonly direction: Direction;
}

/**
 * What editors offer that lies elsewhere in the procedure. It stays the same object for as long as it says the same: an editor
 * whose value and lists are the same is not drawn again, however often its step changes.
 */
export interface PanelLists {
  /** All steps but this one. */
  readonly steps: readonly Named[];
  readonly fields: readonly CaseField[];
  /** Of the step itself. */
  readonly outcomes: readonly OutcomeEntry[];
  readonly ways: readonly WayOfOutcome[];
  /** Ends of the procedure that the step calls; none where it calls none that the office has. */
  readonly results: readonly string[];
}

export function listsOf(step: Activity, surroundings: Surroundings, language: Language): PanelLists {
  const { document, tree, types, office } = surroundings;
  const offered = offeredAt(step, types);
  const normal = offered.find((outcome) => outcome.normal)?.name ?? null;
  const titles = titlesOf(document.activities, types, language);
  return {
    steps: titles.filter(({ code }) => code !== step.id),
    fields: caseFieldsOf(document, types, office),
    outcomes: [
      ...portsOf(step, types, language).flatMap(({ port, label }) =>
        label === null ? [] : [{ code: port, name: label, normal: port === normal }],
      ),
      ...offered.filter(({ stance }) => stance === "Abstains").map(abstaining),
    ],
    results: resultsAt(step, types, office),
    ways: directionsOf(document, tree, types, step.id).map(({ port, to, direction }) => ({
      port,
      to: to.map((target) => titles.find(({ code }) => code === target)?.name ?? target),
      direction,
    })),
  };
}

const none: readonly string[] = [];

function resultsAt(step: Activity, types: readonly StepDescriptor[], { procedures = [] }: Office): readonly string[] {
  const code = codeCalled(step, types);
  return procedures.find((one) => one.code === code)?.results ?? none;
}

function offeredAt({ type, source }: Activity, types: readonly StepDescriptor[]): readonly Outcome[] {
  const from = typeOf(types, type)?.portsFrom;
  return from ? readOutcomes(valueIn(source, from) ?? null) : [];
}

/** Chosen as the others are, though nothing leads from it. */
function abstaining({ name, label, normal }: Outcome): OutcomeEntry {
  return { code: name, name: label, normal };
}

/** Whether two of them say the same. The fields are the same objects for as long as nothing was changed in them. */
export function sameLists(a: PanelLists, b: PanelLists): boolean {
  return (
    sameEntries(a.fields, b.fields) &&
    a.results === b.results &&
    inOneText(a.steps, a.outcomes, a.ways) === inOneText(b.steps, b.outcomes, b.ways)
  );
}

function sameEntries(a: readonly CaseField[], b: readonly CaseField[]): boolean {
  return a.length === b.length && a.every((entry, index) => entry === b[index]);
}

function inOneText(...parts: readonly (readonly object[])[]): string {
  return JSON.stringify(parts);
}

function titlesOf(activities: readonly Activity[], types: readonly StepDescriptor[], language: Language) {
  const kinds = new Map(types.map(({ type, name }) => [type, wordsIn(name, language)]));
  return activities.map(({ id, name, type }): Named => ({ code: id, name: name ?? kinds.get(type) ?? id }));
}
