import type { TFunction } from "i18next";
import type { FieldValue, FormField } from "../api/schemas";

/** What is wrong with a text: too long, or not as its pattern asks for. A rule that the browser cannot read is left to the service. */
export function textProblem(field: FormField, value: FieldValue, t: TFunction): string | null {
  if (typeof value !== "string") return null;
  const { label, maxLength: most, pattern, patternText } = field;
  if (most > 0 && value.length > most) return t("fields.tooLong", { label, most, now: value.length });
  if (pattern === null || matches(pattern, value)) return null;
  return patternText ?? t("fields.pattern", { label });
}

function matches(pattern: string, text: string): boolean {
  try {
    return new RegExp(`^(?:${pattern})$`, "u").test(text);
  } catch {
    return true;
  }
}
