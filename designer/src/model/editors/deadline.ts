import { filledTextOf, isObject, type Json } from "../elsa/json";
import { readLimit, type TimeLimit } from "../words/limit";
import type { Editor } from "./editor";
import { timeLimit } from "./timeLimit";

/** 时限 of a step. */
export interface Deadline extends TimeLimit {
  /** Port that the step is left by when the time is up; null when that only warns. */
  readonly overdue: string | null;
  /** Case field holding the day or the moment by which it must be done at the latest; null for none. */
  readonly until: string | null;
}

/** The deadline; null when there is none or it is not complete yet. */
export function readDeadline(value: Json): Deadline | null {
  const limit = readLimit(value);
  return limit && isObject(value)
    ? { ...limit, overdue: filledTextOf(value, "overdue"), until: filledTextOf(value, "until") }
    : null;
}

export const deadline: Editor = {
  ...timeLimit,
  wayOut: (value) => {
    const port = readDeadline(value)?.overdue ?? null;
    return port === null ? null : { port, label: null };
  },
  fieldsRead: (value) => {
    const deadline = readDeadline(value);
    return [deadline?.from, deadline?.until].filter((field) => typeof field === "string");
  },
};
