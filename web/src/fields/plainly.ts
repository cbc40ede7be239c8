import type { FieldValue } from "../api/schemas";
import type { Reading, Worded } from "./FieldType";

/**
 * A value in words by what it is, whatever its field says: a field may have had another type when it was filled in.
 * @param one words a text, or each entry of a list.
 */
export function plainly(
  value: FieldValue,
  { t, language }: Pick<Reading, "t" | "language">,
  one: (text: string) => string = (text) => text,
): string {
  if (typeof value === "boolean") return t(value ? "fields.yes" : "fields.no");
  if (typeof value === "number") return value.toLocaleString(language);
  return typeof value === "string" ? one(value) : value.map(one).join(t("parts.and"));
}

/** A value whose codes are read by their names; a code that names nothing stays as it is. */
export function byName(value: FieldValue, reading: Reading): string {
  return plainly(value, reading, (code) => reading.names.get(code) ?? code);
}

/** A value whose codes are choices of its field, by their labels. */
export function byLabel({ choices }: Worded, value: FieldValue, reading: Reading): string {
  return plainly(value, reading, (chosen) => choices.find((choice) => choice.value === chosen)?.label ?? chosen);
}
