import { isList, isObject } from "../../elsa/json";
import { bound, longestName } from "../bound";
import { wordOf, type At, type Kind } from "./kind";
import type { Shape } from "../shape";

const line: Shape = (value, path) => (isObject(value) || isList(value) ? path : null);

/** A text; a number or a yes is read as one. */
export const text: Kind = {
  shape: () => line,
  misfit: "findings.input.not-text",
  unreadableIsMissing: true,
  problems: (value, at) => {
    if (value === "") tellMissing(at);
  },
};

export const roleCode: Kind = {
  ...text,
  problems: (value, at) => {
    text.problems?.(value, at);
    bound(value, longestName, at.tell);
  },
};

export const yesNo: Kind = {
  shape: () => (value, path) => (typeof value === "boolean" || typeof value === "string" ? null : path),
  misfit: "findings.input.not-flag",
};

/** A whole number. */
export const number: Kind = {
  shape: () => (value, path) => (wholeOf(value) === null ? path : null),
  misfit: "findings.input.not-whole",
  unreadableIsMissing: true,
  problems: (value, at) => {
    const most = at.input.demands?.most ?? Number.POSITIVE_INFINITY;
    const whole = wholeOf(value) ?? 0;
    if (whole <= 0 || whole > most) tellMissing(at);
  },
};

export const choice: Kind = {
  ...text,
  problems: (value, at) => {
    const offered = at.input.choices ?? [];
    if (value === "" || offered.some((one) => one.value === wordOf(value))) return;
    const unknown = at.input.demands?.unknown;
    if (unknown) at.tell(unknown, { mode: wordOf(value) });
  },
};

function tellMissing({ input, tell }: At): void {
  if (input.demands?.missing) tell(input.demands.missing);
}

const most = 2 ** 31;

/** The whole number that a value is or that stands in its text; null when it is none. */
export function wholeOf(value: unknown): number | null {
  const read = typeof value === "string" && /^\s*[+-]?\d+\s*$/u.test(value) ? Number(value) : value;
  return typeof read === "number" && Number.isInteger(read) && read >= -most && read < most ? read : null;
}
