import { asksNothing, type Comparison } from "./comparison";
import { isObject, type Json } from "../elsa/json";
import { groupOf, testOf } from "./ruleParts";

/** How the screen's language says a condition. */
export interface RuleTexts {
  readonly comparisons: Readonly<Record<Comparison, string>>;
  readonly and: string;
  readonly or: string;
  /** Conditions that are joined within others. */
  readonly group: (words: string) => string;
  readonly nothing: string;
  /** For what a test does not say yet. */
  readonly unfinished: string;
  readonly values: (names: readonly string[]) => string;
  readonly yes: string;
  readonly no: string;
  readonly test: (field: string, comparison: string, value: string) => string;
}

/** What the words of a condition need to know beside it. */
export interface RuleNaming {
  readonly texts: RuleTexts;
  readonly fieldName: (field: string) => string;
  /** What people call a value of the field. */
  readonly valueName: (field: string, value: string) => string;
}

/** A condition as a sentence, e.g. “级别 是 一级 且 来源 是 民声网”. */
export function ruleWords(rule: Json | undefined, naming: RuleNaming): string {
  return said(rule, naming, true) ?? naming.texts.nothing;
}

function said(rule: Json | undefined, naming: RuleNaming, outermost: boolean): string | null {
  if (!isObject(rule)) return null;
  const { texts } = naming;
  const group = groupOf(rule);
  if (!group) return testWords(rule, naming);
  const parts = group.parts.map((part) => said(part, naming, false) ?? texts.unfinished);
  if (parts.length === 0) return null;
  const words = parts.join(group.joined === "all" ? texts.and : texts.or);
  return outermost || parts.length === 1 ? words : texts.group(words);
}

function testWords(rule: Parameters<typeof testOf>[0], { texts, fieldName, valueName }: RuleNaming): string {
  const { field, comparison, values } = testOf(rule);
  if (field === null || comparison === null) return texts.unfinished;
  const names = values.map((value) => valueName(field, value));
  const value = asksNothing(comparison) ? "" : names.length === 0 ? texts.unfinished : texts.values(names);
  return texts.test(fieldName(field), texts.comparisons[comparison], value);
}
