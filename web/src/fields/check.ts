import type { TFunction } from "i18next";
import type { FieldProblem } from "../api/problem";
import type { FieldValue, FieldValues, FormField, OutcomeView } from "../api/schemas";

const defaultText = 200;
const defaultLongText = 20_000;

/** Longest text that a field takes, in characters. */
export function longest(field: FormField): number {
  if (field.maxLength > 0) return field.maxLength;
  return field.type === "LongText" ? defaultLongText : defaultText;
}

/** Whether a value says nothing. Zero and “no” are answers. */
export function isEmpty(value: unknown): boolean {
  if (Array.isArray(value)) return value.every(isEmpty);
  return value === undefined || value === null || (typeof value === "string" && value.trim() === "");
}

/** What was entered: only fields of the form, nothing that says nothing. */
export function handedIn(fields: readonly FormField[], entered: Readonly<Record<string, unknown>>): FieldValues {
  const values = fields.flatMap(({ name }) =>
    isEmpty(entered[name]) ? [] : [[name, entered[name] as FieldValue] as const],
  );
  return Object.fromEntries(values);
}

/** Whether a field may be handed in with an outcome: a reason for sending back is none for approving. */
export function belongsTo(field: FormField, outcome: OutcomeView): boolean {
  return field.onlyFor.length === 0 || field.onlyFor.includes(outcome.name);
}

/** The labels of fields that were filled in but do not belong to the outcome: they are not handed in. */
export function leftOut(fields: readonly FormField[], outcome: OutcomeView, entered: FieldValues): readonly string[] {
  return fields.filter((field) => field.name in entered && !belongsTo(field, outcome)).map(({ label }) => label);
}

/**
 * All that the service would refuse (Domain/Fields/Form.cs), known before it is asked. It decides in the end: a rule that the
 * browser cannot read is left to it.
 */
export function check(
  fields: readonly FormField[],
  outcome: OutcomeView,
  entered: FieldValues,
  t: TFunction,
): readonly FieldProblem[] {
  const asked = fields.filter((field) => belongsTo(field, outcome));
  return asked.flatMap((field) => {
    const value = entered[field.name];
    const text = isEmpty(value) ? missing(field, outcome, t) : problemOf(field, value, t);
    return text === null ? [] : [{ field: field.name, text }];
  });
}

function missing(field: FormField, outcome: OutcomeView, t: TFunction): string | null {
  if (!outcome.requiredFields.includes(field.name)) return null;
  return t("fields.missing", { label: field.label, outcome: outcome.label });
}

function problemOf(field: FormField, value: FieldValue | undefined, t: TFunction): string | null {
  if (typeof value === "number") return numberProblem(field, value, t);
  if (typeof value === "string" && (field.type === "Text" || field.type === "LongText"))
    return textProblem(field, value, t);
  return null;
}

function textProblem(field: FormField, value: string, t: TFunction): string | null {
  const { label } = field;
  const most = longest(field);
  if (value.length > most) return t("fields.tooLong", { label, most, now: value.length });
  if (field.pattern === null || matches(field.pattern, value)) return null;
  return field.patternText ?? t("fields.pattern", { label });
}

function numberProblem({ label, min, max }: FormField, value: number, t: TFunction): string | null {
  if (min !== null && value < min) return t("fields.tooSmall", { label, min });
  return max !== null && value > max ? t("fields.tooLarge", { label, max }) : null;
}

function matches(pattern: string, text: string): boolean {
  try {
    return new RegExp(`^(?:${pattern})$`, "u").test(text);
  } catch {
    return true;
  }
}
