import type { StepDescriptor } from "../office/descriptor";
import type { Activity, FlowDocument } from "./flow";
import { declaredField, variablesOf } from "./fields";
import { inputsOf } from "./inputs";
import { filled, filledTextOf, objectsIn, textOf, type JsonObject } from "../elsa/json";
import type { Office, OfficeField } from "../office/office";

/** Category of a case, whose values are the office's categories. */
export const categoryField = "category";

/** A field of the case that a procedure may speak of, wherever it comes from. */
export interface CaseField extends OfficeField {
  /** As the procedure or a form describes it, to be taken into another form; null for a field of every case. */
  readonly face: JsonObject | null;
}

/** What was read before, by what it was read from: whoever compares two lists need not look into their entries. */
const known = {
  ofOffice: new WeakMap<OfficeField, CaseField>(),
  ofVariable: new WeakMap<JsonObject, CaseField | null>(),
  ofFace: new WeakMap<JsonObject, CaseField | null>(),
};
const knownOfStep = new WeakMap<readonly StepDescriptor[], WeakMap<JsonObject, readonly CaseField[]>>();

/**
 * The fields of the case: those of every case, those that the procedure declares, and those that its forms fill, each name once
 * and the first of them. What did not change is not read again, and gives the same objects.
 */
export function caseFieldsOf(
  document: FlowDocument,
  types: readonly StepDescriptor[],
  office: Office,
): readonly CaseField[] {
  const fields = new Map<string, CaseField>();
  const add = (field: CaseField | null) => {
    if (field && !fields.has(field.name)) fields.set(field.name, field);
  };
  const ofStep = once(knownOfStep, types, () => new WeakMap());
  for (const field of office.fields) add(once(known.ofOffice, field, () => ({ ...field, face: null })));
  for (const variable of variablesOf(document)) add(once(known.ofVariable, variable, declared));
  for (const activity of document.activities)
    once(ofStep, activity.source, () => inFormsOf(activity, types)).forEach(add);
  return [...fields.values()];
}

function once<Key extends object, Value>(cache: WeakMap<Key, Value>, key: Key, make: (key: Key) => Value): Value {
  const before = cache.get(key);
  if (before !== undefined) return before;
  const made = make(key);
  cache.set(key, made);
  return made;
}

function inFormsOf(activity: Activity, types: readonly StepDescriptor[]): readonly CaseField[] {
  return inputsOf(activity, types)
    .filter(({ descriptor }) => descriptor.editor === "FormFields")
    .flatMap(({ value }) => objectsIn(value).flatMap((face) => once(known.ofFace, face, inForm) ?? []));
}

function inForm(face: JsonObject): CaseField | null {
  return described(filled(face["name"]), face);
}

function declared(variable: JsonObject): CaseField | null {
  const field = declaredField(variable);
  return field && described(field.name, field.face);
}

function described(name: string | null, face: JsonObject): CaseField | null {
  if (name === null) return null;
  const label = filledTextOf(face, "label") ?? name;
  return {
    name,
    label,
    type: textOf(face, "type") ?? "Text",
    choices: objectsIn(face["choices"]).flatMap((choice) => {
      const value = filledTextOf(choice, "value");
      return value === null ? [] : [{ value, label: filledTextOf(choice, "label") ?? value }];
    }),
    writable: true,
    inConditions: true,
    face,
  };
}
