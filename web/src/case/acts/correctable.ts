import type { FieldValue } from "../../api/schemas";
import { isKnown, typeOf } from "../../fields/fieldTypes";
import { fixedField, type FixedField } from "../../fields/fixedFields";
import { isEmpty } from "../../fields/isEmpty";

/**
 * The fields that can be corrected outside of any task: those of the case, then those that its procedure declares, as far as this
 * page can ask for them.
 */
export function correctables(definition: unknown, fixed: readonly FixedField[]): readonly FixedField[] {
  const own = fixed.filter(({ correctable }) => correctable);
  const declared = listIn(definition, "variables").flatMap(declaredIn);
  return [...own, ...declared.filter(({ name }) => own.every((field) => field.name !== name))];
}

/** Those of the fields that can still be corrected: when a case has ended, only whom it is about. */
export function stillCorrectable(fields: readonly FixedField[], isOpen: boolean): readonly FixedField[] {
  return isOpen ? fields : fields.filter(({ name }) => name === "subjects");
}

/** What was entered, as the service takes it; null when there is nothing to hand in. A text may be emptied. */
export function valueOf(entered: unknown): FieldValue | null {
  if (typeof entered === "string") return entered.trim();
  return isEmpty(entered) ? null : (entered as FieldValue);
}

function declaredIn(variable: unknown): readonly FixedField[] {
  if (!isObject(variable) || typeof variable["name"] !== "string" || !isObject(variable["caseFlow"])) return [];
  const { label, type, maxLength, min, max, pattern, patternText } = variable["caseFlow"];
  if (typeof label !== "string" || !isKnown(type) || typeOf({ type }).onlyInSteps) return [];
  return [
    fixedField({
      ...{ name: variable["name"], label, type, choices: listIn(variable["caseFlow"], "choices").flatMap(choiceOf) },
      ...{ maxLength: numberIn(maxLength) ?? 0, min: numberIn(min), max: numberIn(max) },
      ...{ pattern: textIn(pattern), patternText: textIn(patternText), correctable: true },
    }),
  ];
}

function choiceOf(choice: unknown): FixedField["choices"] {
  if (!isObject(choice) || typeof choice["value"] !== "string") return [];
  return [{ value: choice["value"], label: textIn(choice["label"]) ?? choice["value"] }];
}

function textIn(value: unknown): string | null {
  return typeof value === "string" ? value : null;
}

function numberIn(value: unknown): number | null {
  return typeof value === "number" ? value : null;
}

function listIn(value: unknown, name: string): readonly unknown[] {
  const list = isObject(value) ? value[name] : undefined;
  return Array.isArray(list) ? list : [];
}

function isObject(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}
