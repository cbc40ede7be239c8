import { isObject, type Json, type JsonObject } from "../../model/elsa/json";
import { limitWords, readLimit } from "../../model/words/limit";
import type { LimitTexts } from "../../model/words/naming";
import type { PanelTexts } from "../../texts/panel";

/** When a rung is reached; `used` a part of the time, when it is `due`, or so long after it was due or the task was given. */
export type Moment = "used" | "due" | "afterDue" | "afterStart";

/** The moment that is written; null when it is none. The engine looks in this order. */
export function momentOf(when: Json | undefined): Moment | null {
  if (when === "due") return "due";
  if (!isObject(when)) return null;
  return (["used", "afterDue", "afterStart"] as const).find((moment) => when[moment] !== undefined) ?? null;
}

/** A moment of the kind, to begin with. */
export function momentAt(moment: Moment): Json {
  if (moment === "due") return "due";
  return { [moment]: moment === "used" ? 80 : { amount: 1, clock: "WorkingDays" } };
}

/** E.g. “用时 80%”, “超 1 个工作日”. */
export function momentWords(when: Json | undefined, { ladder: words }: PanelTexts, texts: LimitTexts): string {
  const moment = momentOf(when);
  if (moment === null) return words.unreadable;
  if (moment === "due") return words.due;
  const value = partOf(when, moment);
  if (moment === "used") return typeof value === "number" ? words.used(value) : words.unreadable;
  const limit = readLimit(value);
  return limit === null ? words.unreadable : words[moment](limitWords(limit, texts, (field) => field));
}

/** What the moment says of itself: a percentage, or a limit. */
export function partOf(when: Json | undefined, moment: Moment): Json | undefined {
  return isObject(when) ? when[moment] : undefined;
}

/** What a new rung or one with another moment is called in both languages, as long as nobody has named it. */
export function namedAfter(
  rung: JsonObject,
  before: Json | undefined,
  words: readonly (readonly [texts: PanelTexts, times: LimitTexts])[],
): JsonObject {
  const { when, label, labelEn } = rung;
  const [zh = "", en = ""] = words.map(([texts, times]) => momentWords(when, texts, times));
  const [zhBefore, enBefore] = words.map(([texts, times]) => momentWords(before, texts, times));
  return {
    ...rung,
    ...((label === undefined || label === zhBefore) && { label: zh }),
    ...((labelEn === undefined ? label === undefined : labelEn === enBefore) && { labelEn: en }),
  };
}
