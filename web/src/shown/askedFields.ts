import type { FormField, Schema } from "../api/schemas";

/** The fields of the form of an act or an order as they are called in the reader's language. */
export function askedFields(form: readonly Schema<"AskedField">[]): readonly FormField[] {
  return form.map(({ field, label, choices }) => ({ ...field, label, choices: [...choices] }));
}
