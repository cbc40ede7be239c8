import type { TFunction } from "i18next";
import type { FieldProblem } from "../api/problem";
import type { FieldValue, FieldValues, FormField, OfferedOutcome } from "../api/schemas";
import { typeOf } from "./fieldTypes";
import { isEmpty } from "./isEmpty";

/** What was entered: only fields of the form, nothing that says nothing. */
export function handedIn(fields: readonly FormField[], entered: Readonly<Record<string, unknown>>): FieldValues {
  const values = fields.flatMap(({ name }) =>
    isEmpty(entered[name]) ? [] : [[name, entered[name] as FieldValue] as const],
  );
  return Object.fromEntries(values);
}

/** Whether a field may be handed in with an outcome: a reason for sending back is none for approving. */
export function belongsTo(field: FormField, outcome: OfferedOutcome): boolean {
  return field.onlyFor.length === 0 || field.onlyFor.includes(outcome.name);
}

/** What was entered for an outcome: only fields of the form that belong to it, nothing that says nothing. */
export function handedInFor(
  outcome: OfferedOutcome,
  fields: readonly FormField[],
  entered: Readonly<Record<string, unknown>>,
): FieldValues {
  return handedIn(
    fields.filter((field) => belongsTo(field, outcome)),
    entered,
  );
}

/** The labels of fields that were filled in but do not belong to the outcome: they are not handed in. */
export function leftOut(
  fields: readonly FormField[],
  outcome: OfferedOutcome,
  entered: FieldValues,
): readonly string[] {
  return fields.filter((field) => field.name in entered && !belongsTo(field, outcome)).map(({ label }) => label);
}

/**
 * All that the service would refuse (Domain/Fields/Form.cs), known before it is asked. It decides in the end: a rule that the
 * browser cannot read is left to it.
 */
export function check(
  fields: readonly FormField[],
  outcome: OfferedOutcome,
  entered: FieldValues,
  t: TFunction,
): readonly FieldProblem[] {
  const asked = fields.filter((field) => belongsTo(field, outcome));
  return asked.flatMap((field) => {
    const value = entered[field.name];
    const text =
      value === undefined || isEmpty(value) ? missing(field, outcome, t) : typeOf(field).problem(field, value, t);
    return text === null ? [] : [{ field: field.name, text }];
  });
}

function missing(field: FormField, outcome: OfferedOutcome, t: TFunction): string | null {
  if (!outcome.requiredFields.includes(field.name)) return null;
  return t("fields.missing", { label: field.label, outcome: outcome.label });
}
