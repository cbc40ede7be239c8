import { browserDraftsOf } from "../../typed/browserDraft";
import type { NewCase } from "./register";

/** What the form holds. Moments are ISO 8601 texts. */
export interface RegisterValues {
  readonly title: string;
  readonly body: string;
  readonly source: string;
  readonly url: string;
  readonly messageId: string;
  readonly postedAt: string | null;
  readonly discoveredAt: string | null;
  readonly region: string;
  readonly category: string;
  /** Codes of units and people. */
  readonly subjects: readonly string[];
  readonly realName: "yes" | "no" | "unknown";
}

export const nothing: RegisterValues = {
  title: "",
  body: "",
  source: "",
  url: "",
  messageId: "",
  postedAt: null,
  discoveredAt: null,
  region: "",
  category: "",
  subjects: [],
  realName: "unknown",
};

/** Characters, as the service counts them (Api/Features/Cases/RegisterCase.cs). */
export const longest = {
  title: 200,
  body: 20_000,
  source: 200,
  url: 2_000,
  messageId: 100,
  region: 200,
  category: 200,
} as const;

export function isEmpty(values: RegisterValues): boolean {
  return JSON.stringify(values) === JSON.stringify(nothing);
}

/** What was kept in the browser, perhaps by another version: what does not fit is left out. */
export function readValues(kept: unknown): RegisterValues {
  if (typeof kept !== "object" || kept === null) return nothing;
  const fitting = Object.entries(kept).filter(
    ([name, value]) => name in nothing && fits(value, nothing[name as keyof RegisterValues]),
  );
  return { ...nothing, ...Object.fromEntries<unknown>(fitting) };
}

function fits(value: unknown, usual: unknown): boolean {
  if (Array.isArray(usual)) return Array.isArray(value) && value.every((code) => typeof code === "string");
  return typeof value === "string";
}

/** What was entered and not yet registered. */
export const registerDrafts = browserDraftsOf({ name: "register", read: readValues, isEmpty });

/** The values as the service takes them: blank is missing. */
export function bodyOf(values: RegisterValues): NewCase {
  const { title, body, postedAt, discoveredAt, subjects, realName } = values;
  return {
    title: title.trim(),
    body: body.trim(),
    source: blankIsNull(values.source),
    url: blankIsNull(values.url),
    messageId: blankIsNull(values.messageId),
    region: blankIsNull(values.region),
    category: blankIsNull(values.category),
    postedAt,
    discoveredAt,
    subjects: [...subjects],
    realName: realName === "unknown" ? null : realName === "yes",
    level: null,
    procedure: null,
  };
}

export function isWebAddress(text: string): boolean {
  return /^https?:\/\/.+/i.test(text) && URL.canParse(text);
}

function blankIsNull(text: string): string | null {
  return text.trim() || null;
}
