import { categoryField, type CaseField } from "../../model/document/caseFields";
import { isList, textsIn, type Json } from "../../model/elsa/json";
import type { Named, Office } from "../../model/office/office";
import type { PanelTexts } from "../../texts/panel";
import { absentPerson } from "./entries";

const listTypes: readonly string[] = ["Choices", "File", "Texts", "Units"];

/** Whether values of the field are lists. */
export function isListed(type: string | undefined): boolean {
  return type !== undefined && listTypes.includes(type);
}

/** What may be chosen as a value of the field; null where it is written, or has an entry of its own kind. */
export function valuesOffered(
  field: CaseField | undefined,
  office: Office,
  words: PanelTexts,
): readonly Named[] | null {
  if (field === undefined) return null;
  if (field.choices.length > 0) return field.choices.map(({ value, label }) => ({ code: value, name: label }));
  if (field.type === "YesNo") return yesAndNo(words);
  if (field.type === "Person") return office.people.filter(({ active }) => active);
  return field.name === categoryField && office.categories.length > 0 ? office.categories : null;
}

/** What people call a value of the field. */
export function valueName(field: CaseField | undefined, value: string, office: Office, words: PanelTexts): string {
  if (field === undefined) return value;
  if (field.type === "Unit" || field.type === "Units")
    return office.units.find(({ code }) => code === value)?.name ?? words.codes.unknown(value);
  const offered = valuesOffered(field, office, words);
  if (offered === null) return value;
  return offered.find(({ code }) => code === value)?.name ?? absentValue(field, office, words)(value);
}

/** What a value is called that cannot be chosen. */
export function absentValue(field: CaseField | undefined, office: Office, words: PanelTexts) {
  return field?.type === "Person" ? absentPerson(office, words) : words.codes.unknown;
}

/** The texts that a written value is made of. */
export function textsOf(value: Json | undefined): readonly string[] {
  if (isList(value)) return textsIn(value);
  if (typeof value === "boolean" || typeof value === "number") return [String(value)];
  return typeof value === "string" && value !== "" ? [value] : [];
}

/** The value as the engine keeps one of the type: a text, a number, yes or no, or a list of texts. */
export function typedValue(type: string | undefined, texts: readonly string[]): Json {
  if (isListed(type)) return texts;
  const [text = ""] = texts;
  if (type === "YesNo") return text === "true" ? true : text === "false" ? false : "";
  return type === "Number" && text !== "" && Number.isFinite(Number(text)) ? Number(text) : text;
}

function yesAndNo({ rule }: PanelTexts): readonly Named[] {
  return [
    { code: "true", name: rule.yes },
    { code: "false", name: rule.no },
  ];
}
