import enTexts from "../../../texts/fixes.en.json";
import zhTexts from "../../../texts/fixes.zh.json";
import type { Language } from "../../office/descriptor";
import { filledIn } from "../words";
import type { Fix } from "./fix";

/** Entry of the tables of what fixes are called. */
export type Label = keyof typeof zhTexts;

const tables: Readonly<Record<Language, Readonly<Record<Label, string>>>> = { zh: zhTexts, en: enTexts };

/** What a button says. */
export function fixWords({ label, values }: Pick<Fix, "label" | "values">, language: Language): string {
  return filledIn(tables[language][label], values, language);
}
