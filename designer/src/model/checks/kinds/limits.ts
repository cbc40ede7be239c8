import { isObject, type Json } from "../../elsa/json";
import { readTimeSpan } from "../../editors/timeSpan";
import { maybe, number, numberOf, oneOf, partsOf, text } from "../shape";
import { wordOf, type Kind, type Tell } from "./kind";
import { text as plain } from "./plain";

const clocks = ["ClockHours", "WorkingHours", "WorkingDays", "CalendarDays"] as const;
const longest = 10_000;

export const limitShape = partsOf({
  amount: number,
  clock: maybe(oneOf(...clocks)),
  from: maybe(text),
  overdue: maybe(text),
  until: maybe(text),
});

/** Whether a limit can be counted; what is wrong with it is told. */
export function isLimit(value: Json | undefined, tell: Tell): boolean {
  if (!isObject(value)) return false;
  const { amount, clock } = value;
  if (typeof clock !== "string") {
    tell("findings.deadline.no-clock");
    return false;
  }
  const asked = numberOf(amount) ?? 0;
  const inDays = /days$/iu.test(clock);
  if (asked > 0 && asked <= longest && (!inDays || Number.isInteger(asked))) return true;
  tell("findings.deadline.range", { amount: asked });
  return false;
}

/** So much time, with or without a way out when it is up. */
export const limit: Kind = {
  shape: () => limitShape,
  problems: (value, { tell }) => {
    isLimit(value, tell);
  },
};

export const timeSpan: Kind = {
  ...plain,
  problems: (value, at) => {
    plain.problems?.(value, at);
    if (value !== "" && readTimeSpan(wordOf(value)) === null)
      at.tell("findings.delay.unreadable", { time: wordOf(value) });
  },
};
