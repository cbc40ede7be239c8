import type { TFunction } from "i18next";
import { useMemo } from "react";
import { useTranslation } from "react-i18next";
import type { FieldValue, FormField, Schema } from "../api/schemas";
import { useCaseFields } from "./caseFields";
import { typeOf } from "./fieldTypes";
import { isEmpty } from "./isEmpty";

/** A fixed field of a case as one of a form, in the language of the screen. */
export interface FixedField extends FormField {
  readonly registered: boolean;
  readonly correctable: boolean;
  /** A moment that cannot lie in the future. */
  readonly pastOnly: boolean;
}

/** All of them, in the order in which an item tells of itself. */
export function useFixedFields(): readonly FixedField[] {
  const { fields } = useCaseFields();
  const { language } = useTranslation().i18n;
  return useMemo(() => fields.map((field) => spoken(field, language)), [fields, language]);
}

/** What people call a fixed field, by its name. */
export function useFieldLabel(): (name: string) => string {
  const fields = useFixedFields();
  return (name) => fields.find((field) => field.name === name)?.label ?? name;
}

/** How many characters a fixed field may have, by its name. */
export function useLongest(name: string): number | undefined {
  return useCaseFields().fields.find((field) => field.name === name)?.longest;
}

/** What the service would say against a value; null when it would take it. */
export function fixedFieldProblem(field: FixedField, value: unknown, now: number, t: TFunction): string | null {
  const { label, required, pastOnly } = field;
  if (isEmpty(value)) return required ? t("fields.asked", { label }) : null;
  if (pastOnly && Date.parse(String(value)) > now) return t("fields.future");
  return typeOf(field).problem(field, value as FieldValue, t);
}

type Named = Pick<FixedField, "name" | "label" | "type">;

/** A field that asks for nothing but what is given. */
export function fixedField(given: Named & Partial<FixedField>): FixedField {
  return {
    ...{ required: false, requiredFor: [], onlyFor: [], registered: false, correctable: false, pastOnly: false },
    ...{ maxLength: 0, pattern: null, patternText: null, min: null, max: null, choices: [], hint: null },
    ...given,
  };
}

function spoken(field: Schema<"CaseField">, language: string): FixedField {
  const { name, label, longest, type, required, registered, correctable, pastOnly, pattern } = field;
  return fixedField({
    ...{ name, type, required, registered, correctable, pastOnly, pattern, maxLength: longest },
    label: label[language === "en" ? "en" : "zh"] ?? name,
    patternText: field.patternText,
    choices: field.choices,
  });
}
