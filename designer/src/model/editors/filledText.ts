import type { CaseField } from "../document/caseFields";
import type { Json } from "../elsa/json";
import type { Editor } from "./editor";

/** Letters as .NET knows them: the engine finds a field's name by the same. */
const quoted = /\{([\p{L}\p{Mn}\p{Nd}\p{Pc}]+)\}/gu;
const inBraces = /\{([^{}]+)\}/gu;

/** A text in which fields are quoted by their names in braces: `《{title}》已到`. */
export const filledText: Editor = { fieldsQuoted: (value) => quotedIn(value) };

export function quotedIn(value: Json | undefined): readonly string[] {
  return typeof value === "string" ? [...value.matchAll(quoted)].map(([, name = ""]) => name) : [];
}

type Field = Pick<CaseField, "name" | "label">;

/** The text as people read it: fields by their labels. One whose label another has as well keeps its name. */
export function inLabels(text: string, fields: readonly Field[]): string {
  return text.replace(inBraces, (whole, name: string) => {
    const field = fields.find((one) => one.name === name);
    return field && nameOfLabel(field.label, fields) === name ? `{${field.label}}` : whole;
  });
}

/** The text as the engine reads it: fields by their names. */
export function inNames(text: string, fields: readonly Field[]): string {
  return text.replace(inBraces, (whole, label: string) => {
    if (fields.some(({ name }) => name === label)) return whole;
    const name = nameOfLabel(label, fields);
    return name === null ? whole : `{${name}}`;
  });
}

/** Null where no field is called so, or several are. */
function nameOfLabel(label: string, fields: readonly Field[]): string | null {
  const [field, ...others] = fields.filter((one) => one.label === label);
  return field && others.length === 0 ? field.name : null;
}
