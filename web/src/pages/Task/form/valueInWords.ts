import type { FieldValue, FormField } from "../../../api/schemas";
import { momentIn } from "../../../parts/moments";

interface Words {
  /** Names of people and units by their code. */
  readonly names: ReadonlyMap<string, string>;
  readonly yes: string;
  readonly no: string;
  readonly and: string;
  readonly language: string;
}

/** A field's value as people read it: choices by their label, people and units by their name. */
export function valueInWords(field: FormField, value: FieldValue, words: Words): string {
  if (typeof value === "boolean") return value ? words.yes : words.no;
  if (typeof value === "number") return value.toLocaleString(words.language);
  if (typeof value === "string") return oneInWords(field, value, words);
  if (field.type === "File") return String(value.length);
  return value.map((one) => oneInWords(field, one, words)).join(words.and);
}

function oneInWords(field: FormField, value: string, { names, language }: Words): string {
  if (field.type === "Moment") return momentIn(value, language, new Date());
  return field.choices.find((choice) => choice.value === value)?.label ?? names.get(value) ?? value;
}
