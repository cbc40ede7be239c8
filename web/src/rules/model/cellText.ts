import { momentOf, wallTimeOf } from "../../time/officeClock";
import type { CellTest } from "./table";
import { choicesOf, labelOf, valueOf, type TermField } from "./terms";
import { leading, tokensOf, written, type Token } from "./tokens";
import { bothLanguages, type CellWords } from "./words";

type Comparison = CellTest["is"];

const signs: Readonly<Record<string, Comparison>> = {
  "≥": "AtLeast",
  ">=": "AtLeast",
  "≤": "AtMost",
  "<=": "AtMost",
  ">": "Greater",
  "<": "Less",
  "=": "OneOf",
};

const named: Readonly<Record<"not" | "has" | "lacks" | "filled" | "empty", Comparison>> = {
  not: "NoneOf",
  has: "Contains",
  lacks: "Lacks",
  filled: "Filled",
  empty: "Empty",
};

const shown: Partial<Record<Comparison, string>> = { AtLeast: "≥ ", AtMost: "≤ ", Greater: "> ", Less: "< " };

/** Words of either language that mean something in a cell. */
const reserved: ReadonlySet<string> = new Set(
  bothLanguages.flatMap(({ not, has, lacks, filled, empty, and }) => [not, has, lacks, filled, empty, and]),
);

/** The condition of a cell as it is written on the screen and in a sheet; nothing for any case. */
export function cellText(tests: readonly CellTest[], field: TermField, words: CellWords): string {
  const choices = choicesOf(field, words.yes, words.no);
  const textOf = (value: string) =>
    field.shape === "Moment" ? momentText(value, words.zone) : labelOf(choices, value);
  return tests
    .map(({ is, values }) => {
      const list = values.map((value) => written(textOf(value), reserved)).join(words.or);
      if (is === "Filled") return words.filled;
      if (is === "Empty") return words.empty;
      if (is === "NoneOf") return `${words.not} ${list}`;
      if (is === "Contains") return `${words.has} ${list}`;
      if (is === "Lacks") return `${words.lacks} ${list}`;
      return `${shown[is] ?? ""}${list}`;
    })
    .join(` ${words.and} `);
}

/** What was written as a condition; null where nobody can read it, or the field cannot be compared so. */
export function readCell(text: string, field: TermField, words: CellWords): readonly CellTest[] | null {
  const tokens = tokensOf(text);
  if (!tokens) return null;
  if (tokens.length === 0) return [];
  const tests = splitAt(tokens.flatMap(apart), (token) => isWord(token, "and")).map((part) =>
    readTest(part, field, words),
  );
  return tests.every((test) => test !== null) ? tests : null;
}

function readTest(tokens: readonly Token[], field: TermField, words: CellWords): CellTest | null {
  const [first, ...rest] = tokens;
  if (!first) return null;
  const said = comparisonOf(first);
  const is = said ?? (field.shape === "Several" ? "Contains" : "OneOf");
  if (!field.comparisons.includes(is)) return null;
  const after = said === null ? tokens : rest;
  if (is === "Filled" || is === "Empty") return after.length === 0 ? { is, values: [] } : null;
  const parts = splitAt(after, ({ text, quoted }) => !quoted && text === "、");
  const values = parts.map((part) => readValue(part, is, field, words));
  const most = is === "OneOf" || is === "NoneOf" ? Infinity : 1;
  return values.length <= most && values.every((value) => value !== null) ? { is, values: [...new Set(values)] } : null;
}

function readValue(part: readonly Token[], is: Comparison, field: TermField, words: CellWords): string | null {
  if (part.length === 0 || part.some(({ text, quoted }) => !quoted && reserved.has(text.toLowerCase()))) return null;
  const text = part.map((token) => token.text).join(" ");
  const own = valueOf(choicesOf(field, words.yes, words.no), text);
  if (own !== undefined) return own;
  if (field.shape === "YesNo") return yesNo(text);
  if (field.shape === "Number") return numberIn(text);
  if (field.shape === "Day") return /^\d{4}-\d{2}-\d{2}$/u.test(text) && !Number.isNaN(Date.parse(text)) ? text : null;
  if (field.shape === "Moment") return momentIn(text, words.zone);
  const free = !field.closed && !(field.choices.length > 0);
  return free || (is !== "OneOf" && is !== "NoneOf" && !field.closed && field.shape !== "Several") ? text : null;
}

function yesNo(text: string): string | null {
  if (bothLanguages.some(({ yes }) => yes === text)) return "true";
  return bothLanguages.some(({ no }) => no === text) ? "false" : null;
}

/** As the service keeps it: no digits that say nothing. */
export function numberIn(text: string): string | null {
  const found = /^(-?)0*(\d{1,15})(?:\.(\d{1,10}))?$/u.exec(text.replaceAll(",", ""));
  if (!found) return null;
  const [, sign = "", whole = "0", part = ""] = found;
  const rest = part.replace(/0+$/u, "");
  const number = rest === "" ? whole : `${whole}.${rest}`;
  return number === "0" ? "0" : `${sign}${number}`;
}

// To the minute by the office's clock; one that has seconds as it is.
function momentText(value: string, zone: string): string {
  const wall = wallTimeOf(value, zone);
  return momentOf(wall, zone) === value ? wall.replace("T", " ") : value;
}

function momentIn(text: string, zone: string): string | null {
  const found = /^(\d{4}-\d{2}-\d{2})(?:[ T](\d{2}:\d{2}))?$/u.exec(text);
  if (found) return momentOf(`${found[1] ?? ""}T${found[2] ?? "00:00"}`, zone) || null;
  const zoned = /(?:Z|[+-]\d{2}:\d{2})$/u.test(text);
  const at = zoned ? Date.parse(text) : Number.NaN;
  return Number.isNaN(at) ? null : new Date(at).toISOString();
}

// “≥10” and “含学校” are written without a space.
function apart(token: Token): readonly Token[] {
  const found = token.quoted ? null : leading.exec(token.text);
  if (!found) return [token];
  const rest = token.text.slice(found[0].length);
  return [{ text: found[0], quoted: false }, ...(rest === "" ? [] : [{ text: rest, quoted: false }])];
}

function comparisonOf(token: Token): Comparison | null {
  if (token.quoted) return null;
  const sign = signs[token.text];
  if (sign) return sign;
  const keys = Object.keys(named) as (keyof typeof named)[];
  const key = keys.find((one) => isWord(token, one));
  return key ? named[key] : null;
}

function isWord({ text, quoted }: Token, key: keyof typeof named | "and"): boolean {
  return !quoted && bothLanguages.some((words) => words[key] === text.toLowerCase());
}

function splitAt(tokens: readonly Token[], isBorder: (token: Token) => boolean): readonly (readonly Token[])[] {
  const parts: Token[][] = [[]];
  for (const token of tokens) {
    if (isBorder(token)) parts.push([]);
    else parts.at(-1)?.push(token);
  }
  return parts;
}
