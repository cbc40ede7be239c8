import type { Schema } from "../../api/schemas";

export type TermField = Schema<"TermField">;

/** Something that a cell can hold: what is kept, and what people read. */
export interface Named {
  readonly value: string;
  readonly label: string;
}

/** What the cells of a table can speak of, by the names that people use. */
export interface Terms {
  readonly fields: readonly TermField[];
  readonly units: readonly Named[];
  readonly levels: readonly Named[];
  readonly routes: readonly Named[];
}

export function fieldOf(terms: Terms, name: string): TermField | undefined {
  return terms.fields.find((field) => field.name === name);
}

/** Choices of a yes or no are the same in every field. */
export function choicesOf(field: TermField, yes: string, no: string): readonly Named[] {
  return field.shape === "YesNo"
    ? [
        { value: "true", label: yes },
        { value: "false", label: no },
      ]
    : field.choices;
}

/** What people read for a value; one name for two values would not lead back, so that the value itself is written. */
export function labelOf(choices: readonly Named[], value: string): string {
  const label = choices.find((choice) => choice.value === value)?.label;
  if (label === undefined) return value;
  return choices.filter((choice) => choice.label === label).length > 1 ? value : label;
}

/** The value that somebody wrote by its name, or as it is kept; undefined when there is none. */
export function valueOf(choices: readonly Named[], written: string): string | undefined {
  const named = choices.filter(({ label }) => label === written);
  if (named.length === 1) return named[0]?.value;
  return choices.find(({ value }) => value === written)?.value;
}
