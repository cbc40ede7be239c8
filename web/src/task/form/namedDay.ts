import { dayAfter } from "../../time/officeClock";

/** A day that a text names, such as “三日内” or “12月6日前”. */
export type NamedDay =
  | {
      readonly kind: "limit";
      readonly words: string;
      readonly amount: number;
      readonly clock: "WorkingDays" | "CalendarDays";
    }
  | { readonly kind: "day"; readonly words: string; readonly day: string };

const number = "(\\d{1,3}|[一二两三四五六七八九十]{1,3})";
const digits = "一二三四五六七八九";
const weekdays = "一二三四五六日";
const month = 12;
const week = 7;

/** What people write where a day belongs. */
const vague = /尽快|尽早|近期|近日|抓紧|适时|早日|及时|不久/u;

type Reader = (match: RegExpExecArray, today: string) => Omit<NamedDay, "words"> | null;

const patterns: readonly (readonly [RegExp, Reader])[] = [
  [new RegExp(`${number}\\s*个?\\s*(工作日|日|天)[之以]?内`, "u"), limited],
  [/(?:(\d{4})年)?(\d{1,2})月(\d{1,2})[日号][之以]?前/u, dated],
  [/(本|这|下)?(?:周|星期)([一二三四五六日天])[之以]?前/u, ofWeek],
  [/(今|明|后)[天日](?:上午|中午|下午|下班)?[之以]?前/u, soon],
  [/(?:本|这)?月底[之以]?前/u, endOfMonth],
];

/** The first day that a text names; null where it names none. */
export function namedDay(text: string, today: string): NamedDay | null {
  const found = patterns.flatMap(([pattern, read]) => {
    const match = pattern.exec(text);
    const meant = match && read(match, today);
    return meant ? [{ at: match.index, named: { ...meant, words: match[0] } as NamedDay }] : [];
  });
  return found.sort((one, other) => one.at - other.at)[0]?.named ?? null;
}

/** What stands in a text instead of a day; null where nothing does. */
export function vagueWords(text: string): string | null {
  return vague.exec(text)?.[0] ?? null;
}

function limited([, written = "", unit]: RegExpExecArray) {
  const amount = numberOf(written);
  if (amount === 0) return null;
  return { kind: "limit", amount, clock: unit === "工作日" ? "WorkingDays" : "CalendarDays" } as const;
}

/** Without a year it is the next one that comes. */
function dated([, year, month = "", day = ""]: RegExpExecArray, today: string) {
  const ofYear = (one: number) => `${one}-${month.padStart(2, "0")}-${day.padStart(2, "0")}`;
  const thisYear = Number(today.slice(0, 4));
  const meant = ofYear(Number(year ?? thisYear));
  return theDay(year === undefined && meant < today ? ofYear(thisYear + 1) : meant);
}

function ofWeek([, which, written = ""]: RegExpExecArray, today: string) {
  const weekday = weekdays.indexOf(written === "天" ? "日" : written);
  // Monday is 0.
  const now = (new Date(`${today}T00:00:00Z`).getUTCDay() + week - 1) % week;
  const ahead = weekday - now + (which === "下" ? week : 0);
  return theDay(dayAfter(today, ahead < 0 ? ahead + week : ahead));
}

function soon([, which = ""]: RegExpExecArray, today: string) {
  return theDay(dayAfter(today, "今明后".indexOf(which)));
}

function endOfMonth(_: RegExpExecArray, today: string) {
  const [year = 0, of = 0] = today.split("-").map(Number);
  const next = of === month ? `${year + 1}-01-01` : `${year}-${String(of + 1).padStart(2, "0")}-01`;
  return theDay(dayAfter(next, -1));
}

/** A day that there is. */
function theDay(day: string) {
  const read = new Date(`${day}T00:00:00Z`);
  return Number.isNaN(read.getTime()) || !read.toISOString().startsWith(day) ? null : ({ kind: "day", day } as const);
}

/** Up to 99 in signs, such as 十五; 0 for what is no number. */
function numberOf(written: string): number {
  if (/^\d/u.test(written)) return Number(written);
  const one = (sign: string | undefined) => (sign === "两" ? 2 : digits.indexOf(sign ?? " ") + 1);
  const match = /^([二三四五六七八九])?(十)?([一二两三四五六七八九])?$/u.exec(written);
  if (!match) return 0;
  const [, tens, ten, ones] = match;
  if (ten === undefined) return tens === undefined || ones === undefined ? one(tens ?? ones) : 0;
  return (tens === undefined ? 1 : one(tens)) * 10 + (ones === undefined ? 0 : one(ones));
}
