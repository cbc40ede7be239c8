import type { Activity } from "./flow";
import { filledTextOf, isList, isObject, type Json, type JsonObject } from "./json";
import { inputOf } from "./outcomes";

/** What people call the codes of a definition. A code without a name is shown as it is. */
export interface CodeNames {
  readonly roles?: Readonly<Record<string, string>>;
  readonly units?: Readonly<Record<string, string>>;
  readonly people?: Readonly<Record<string, string>>;
  /** Labels of case fields that the procedure does not declare itself. */
  readonly fields?: Readonly<Record<string, string>>;
}

/** How the screen's language says who does a step. */
export interface WhoTexts {
  /** Whoever did an earlier step. */
  readonly doneBy: (step: string) => string;
  /** Whoever a field of the case names. */
  readonly filledIn: (field: string) => string;
  readonly byCategory: string;
  readonly all: (names: readonly string[]) => string;
  /** A unit with the role inside it, e.g. “住建局 · 承办人”. */
  readonly within: (unit: string, role: string) => string;
  readonly reports: (who: string) => string;
  readonly supervises: (who: string) => string;
}

/** What a sentence about people needs to know beside the step. */
export interface Naming {
  readonly names: CodeNames;
  readonly texts: WhoTexts;
  readonly stepName: (id: string) => string;
  readonly fieldName: (name: string) => string;
}

/** 由谁办理, in words; null when the step has nobody (yet). */
export function whoWords(activity: Activity, naming: Naming): string | null {
  const reporter = wordsOf(inputOf(activity, "reporter"), naming);
  const supervisor = wordsOf(inputOf(activity, "supervisor"), naming);
  if (reporter !== null || supervisor !== null) {
    const { reports, supervises, all } = naming.texts;
    return all([
      ...(reporter === null ? [] : [reports(reporter)]),
      ...(supervisor === null ? [] : [supervises(supervisor)]),
    ]);
  }
  const units = inputOf(activity, "units");
  return isObject(units)
    ? withRole(unitsWords(units, naming), roleOf(activity), naming)
    : wordsOf(inputOf(activity, "who"), naming);
}

function wordsOf(who: Json | undefined, naming: Naming): string | null {
  if (!isObject(who)) return null;
  const { names, texts } = naming;
  const at = (name: string) => filledTextOf(who, name);
  const [doneBy, personField, person] = [at("doneBy"), at("personField"), at("person")];
  if (doneBy !== null) return texts.doneBy(naming.stepName(doneBy));
  if (personField !== null) return texts.filledIn(naming.fieldName(personField));
  if (person !== null) return nameIn(names.people, person);
  const [unitField, unit] = [at("unitField"), at("unit")];
  const place = unitField !== null ? naming.fieldName(unitField) : unit !== null ? nameIn(names.units, unit) : null;
  return withRole(place, at("role"), naming);
}

function unitsWords(units: JsonObject, { names, texts, fieldName }: Naming): string | null {
  const fixed = textsIn(units["fixed"]);
  if (fixed.length > 0) return texts.all(fixed.map((unit) => nameIn(names.units, unit)));
  if (isObject(units["byCategory"]) && Object.keys(units["byCategory"]).length > 0) return texts.byCategory;
  const field = filledTextOf(units, "field");
  const fields = [...(field === null ? [] : [field]), ...textsIn(units["fields"])];
  if (fields.length > 0) return texts.all(fields.map(fieldName));
  const otherwise = textsIn(units["otherwise"]);
  return otherwise.length > 0 ? texts.all(otherwise.map((unit) => nameIn(names.units, unit))) : null;
}

function withRole(place: string | null, role: string | null, { names, texts }: Naming): string | null {
  if (role === null) return place;
  const called = nameIn(names.roles, role);
  return place === null ? called : texts.within(place, called);
}

function roleOf(activity: Activity): string | null {
  const role = inputOf(activity, "role");
  return typeof role === "string" && role !== "" ? role : null;
}

function textsIn(value: Json | undefined): readonly string[] {
  return isList(value) ? value.filter((entry) => typeof entry === "string") : [];
}

function nameIn(names: Readonly<Record<string, string>> | undefined, code: string): string {
  return names?.[code] ?? code;
}
