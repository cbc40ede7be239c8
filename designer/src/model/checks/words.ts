import enSentences from "../../texts/findings.en.json";
import zhSentences from "../../texts/findings.zh.json";
import type { Language } from "../office/descriptor";
import type { Finding, FindingValue } from "../office/finding";
import { isWords } from "./asked";

const sentences: Readonly<Record<Language, Readonly<Record<string, string>>>> = { zh: zhSentences, en: enSentences };

/** What is wrong and what to do, in a sentence. One that only a newer server says is its code. */
export function findingWords({ said, text, values }: Finding, language: Language): string {
  return text ?? filledIn(sentences[language][said] ?? said, values, language);
}

/** A sentence with its places, `{name}`, filled. A place that nothing is said of stays. */
export function filledIn(sentence: string, values: Finding["values"], language: Language): string {
  return sentence.replaceAll(/\{([a-z][A-Za-z0-9]*)\}/gu, (place, name: string) => {
    const value = values[name];
    return value === undefined ? place : valueWords(value, language);
  });
}

/** A number with four decimals at most. */
function valueWords(value: FindingValue, language: Language): string {
  if (isWords(value)) return value[language] ?? value.zh ?? "";
  return typeof value === "number" ? String(Math.round(value * 10_000) / 10_000) : value;
}
