/**
 * The words in which cells are written, in a sheet as on the screen. Whoever reads takes both languages, so that a sheet that was made in one is
 * read in the other.
 */
export interface CellWords {
  /** Of the office, by whose clock moments are written. */
  readonly zone: string;
  readonly not: string;
  readonly has: string;
  readonly lacks: string;
  readonly filled: string;
  readonly empty: string;
  readonly and: string;
  /** Between the values of a list. */
  readonly or: string;
  readonly yes: string;
  readonly no: string;
  readonly clocks: Readonly<Record<string, string>>;
}

type Words = Omit<CellWords, "zone">;

const chinese: Words = {
  not: "不是",
  has: "含",
  lacks: "不含",
  filled: "已填",
  empty: "为空",
  and: "且",
  or: "、",
  yes: "是",
  no: "否",
  clocks: { WorkingDays: "个工作日", CalendarDays: "个日历日", WorkingHours: "个工作小时", ClockHours: "小时" },
};

const english: Words = {
  not: "not",
  has: "contains",
  lacks: "lacks",
  filled: "filled",
  empty: "empty",
  and: "and",
  or: ", ",
  yes: "yes",
  no: "no",
  clocks: {
    WorkingDays: "working days",
    CalendarDays: "calendar days",
    WorkingHours: "working hours",
    ClockHours: "hours",
  },
};

export const bothLanguages: readonly Words[] = [chinese, english];

export function cellWordsIn(language: string, zone: string): CellWords {
  return { ...(language.startsWith("zh") ? chinese : english), zone };
}
