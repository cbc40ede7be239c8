import type { FieldValue, FormField } from "../api/schemas";

/** What of a field is needed to read its values. */
type Worded = Pick<FormField, "type" | "choices">;

interface Words {
  /** Names of people and units by their code. */
  readonly names: ReadonlyMap<string, string>;
  readonly yes: string;
  readonly no: string;
  readonly and: string;
  readonly language: string;
  readonly moment: (iso: string) => string;
}

/** A field's value as people read it: choices by their label, people and units by their name. */
export function valueInWords(field: Worded, value: FieldValue, words: Words): string {
  if (typeof value === "boolean") return value ? words.yes : words.no;
  if (typeof value === "number") return value.toLocaleString(words.language);
  if (typeof value === "string") return oneInWords(field, value, words);
  if (field.type === "File") return String(value.length);
  return value.map((one) => oneInWords(field, one, words)).join(words.and);
}

function oneInWords(field: Worded, value: string, { names, moment }: Words): string {
  if (field.type === "Moment") return moment(value);
  return field.choices.find((choice) => choice.value === value)?.label ?? names.get(value) ?? value;
}
