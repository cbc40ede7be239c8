import type { FieldValue } from "../../api/schemas";

/** A field that can be corrected outside of any task, and how it is entered. */
export interface Correctable {
  readonly name: string;
  readonly label: string;
  readonly type: "Text" | "LongText" | "Number" | "Choice" | "YesNo" | "Unit";
  readonly choices: readonly { readonly value: string; readonly label: string }[];
}

/** What was registered of a case; level and route are decided in their steps, not corrected. */
const fixed: Readonly<Record<string, Correctable["type"]>> = {
  title: "Text",
  body: "LongText",
  category: "Text",
  source: "Text",
  url: "Text",
  region: "Text",
  sentiment: "Text",
  realName: "YesNo",
};

const enterable: readonly string[] = ["Text", "LongText", "Number", "Choice", "YesNo", "Unit"];

/** The fields of the case and those that its procedure declares, in this order. */
export function correctables(definition: unknown, text: (key: string) => string): readonly Correctable[] {
  const own = Object.entries(fixed).map(([name, type]) => ({
    name,
    label: text(`case.facts.${name === "title" ? "titleField" : name}`),
    type,
    choices: [],
  }));
  return [
    ...own,
    ...listIn(definition, "variables")
      .flatMap(declared)
      .filter(({ name }) => !(name in fixed)),
  ];
}

/** What was entered, as the service takes it; null when it is no value of the field's type. */
export function valueOf(field: Correctable, entered: string): FieldValue | null {
  const text = entered.trim();
  if (field.type === "YesNo") return text === "true";
  if (field.type !== "Number") return text;
  return text !== "" && Number.isFinite(Number(text)) ? Number(text) : null;
}

function declared(variable: unknown): readonly Correctable[] {
  if (!isObject(variable) || typeof variable["name"] !== "string" || !isObject(variable["caseFlow"])) return [];
  const { label, type } = variable["caseFlow"];
  if (typeof label !== "string" || !isEnterable(type)) return [];
  return [{ name: variable["name"], label, type, choices: listIn(variable["caseFlow"], "choices").flatMap(choiceOf) }];
}

function choiceOf(choice: unknown): Correctable["choices"] {
  if (!isObject(choice) || typeof choice["value"] !== "string") return [];
  return [{ value: choice["value"], label: typeof choice["label"] === "string" ? choice["label"] : choice["value"] }];
}

function isEnterable(type: unknown): type is Correctable["type"] {
  return typeof type === "string" && enterable.includes(type);
}

function listIn(value: unknown, name: string): readonly unknown[] {
  const list = isObject(value) ? value[name] : undefined;
  return Array.isArray(list) ? list : [];
}

function isObject(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}
