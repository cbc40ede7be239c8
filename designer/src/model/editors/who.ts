import { filled, isList, isObject, textsIn, type Json } from "../elsa/json";
import { nameIn, withRole, type Naming } from "../words/naming";
import type { Editor } from "./editor";

/** 由谁办理. Given codes, codes taken from case fields, or whoever did an earlier step. */
export interface Who {
  readonly role: string | null;
  readonly unit: string | null;
  readonly unitField: string | null;
  readonly person: string | null;
  readonly personField: string | null;
  readonly doneBy: string | null;
  /** Steps whose doers must not do this one (分工制约). */
  readonly notBy: readonly string[];
}

/** The rule; null when the value is none. */
export function readWho(value: Json): Who | null {
  if (!isObject(value)) return null;
  const { role, unit, unitField, person, personField, doneBy, notBy } = value;
  return {
    role: filled(role),
    unit: filled(unit),
    unitField: filled(unitField),
    person: filled(person),
    personField: filled(personField),
    doneBy: filled(doneBy),
    notBy: textsIn(notBy),
  };
}

export const who: Editor = {
  who: (value, naming) => {
    const rule = readWho(value);
    return rule && wordsOf(rule, naming);
  },
  fieldsRead: (value) => {
    const rule = readWho(value);
    return [rule?.unitField, rule?.personField].filter((field) => typeof field === "string");
  },
  stepsNamed: (value) => {
    const rule = readWho(value);
    return [...(rule?.notBy ?? []), ...(rule?.doneBy ? [rule.doneBy] : [])];
  },
  // Who does it is never guessed: a rule by whoever did a step that is gone stays, and the checks ask for another.
  withSteps: (value, renamed) => {
    if (!isObject(value)) return value;
    const { doneBy, notBy } = value;
    const done = filled(doneBy);
    return {
      ...value,
      ...(done !== null && { doneBy: renamed(done) ?? done }),
      ...(isList(notBy) && { notBy: textsIn(notBy).flatMap((id) => renamed(id) ?? []) }),
    };
  },
};

/** As the engine resolves it: whoever did a step goes before a person, a person before a place. */
function wordsOf(rule: Who, naming: Naming): string | null {
  const { names, texts, stepName, fieldName } = naming;
  if (rule.doneBy !== null) return texts.doneBy(stepName(rule.doneBy));
  if (rule.personField !== null) return texts.filledIn(fieldName(rule.personField));
  if (rule.unitField !== null) return withRole(fieldName(rule.unitField), rule.role, naming);
  if (rule.person !== null) return nameIn(names.people, rule.person);
  return withRole(rule.unit && nameIn(names.units, rule.unit), rule.role, naming);
}
