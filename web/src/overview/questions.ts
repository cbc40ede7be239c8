import type { TFunction } from "i18next";
import type { Figure, Overview } from "./overview";
import { levels, routes } from "../api/schemas";
import { groupsOf, isOfWeek, type Measure, type Side } from "./measures";

/** One bar: what it stands for, how many, and the list behind it. */
export interface Bar {
  readonly label: string;
  readonly count: number;
  readonly address: string;
}

/** A chart, whose title is the question that it answers. */
export interface Question {
  readonly title: string;
  /** What a row of the table is. */
  readonly head: string;
  /** How it is counted, where that needs saying. */
  readonly how: string | null;
  readonly none: string;
  readonly bars: readonly Bar[];
  /** Those that belong to none of the bars before; drawn last. */
  readonly rest: Bar | null;
  /** Units that are too many to draw, in one line of the table. */
  readonly others: { readonly label: string; readonly count: number } | null;
  readonly whole: Bar;
}

const mostUnits = 12;

/** What the groups of one side have of the chosen measure. */
export function questionOf(overview: Overview, side: Side, measure: Measure, t: TFunction): Question {
  const groups = groupsOf(overview, side);
  const named = groups
    .filter(({ key }) => key !== null)
    .map((group) => barOf(group[measure], side === "units" ? group.label : wordOf(group.key, group.label, t)));
  const bars = side === "units" ? longestFirst(named.filter(({ count }) => count > 0)) : named;
  const without = groups.find(({ key }) => key === null)?.[measure];
  const cut = bars.slice(mostUnits);
  const kind = isOfWeek(measure) ? "week" : "open";
  return {
    title: t(`overview.question.${side}.${measure}`),
    head: t(`overview.head.${side}`),
    how: side === "units" ? t(`overview.how.${kind}`) : null,
    none: t(`overview.none.${measure}`),
    bars: bars.slice(0, mostUnits),
    rest: without?.count ? barOf(without, t(`overview.rest.${side}.${kind}`)) : null,
    others: cut.length > 0 ? { label: t("overview.others", { count: cut.length }), count: sumOf(cut) } : null,
    whole: barOf(overview.all[measure], t("overview.whole")),
  };
}

/** How long those that are overdue have been so. */
export function latenessOf({ all }: Overview, t: TFunction): Question {
  return {
    title: t("overview.question.howLate"),
    head: t("overview.head.howLate"),
    how: t("overview.how.late"),
    none: t("overview.none.overdue"),
    bars: [
      barOf(all.overdueTo3, t("overview.late.to3")),
      barOf(all.overdueTo7, t("overview.late.to7")),
      barOf(all.overdueMore, t("overview.late.more")),
    ],
    rest: null,
    others: null,
    whole: barOf(all.overdue, t("overview.whole")),
  };
}

/** What is drawn. */
export function barsOf({ bars, rest }: Question): readonly Bar[] {
  return rest ? [...bars, rest] : bars;
}

/** The answer in a sentence. */
export function answerOf({ bars, rest, whole, none }: Question, t: TFunction): string {
  if (whole.count === 0) return none;
  const first = leader(bars);
  const answer = first
    ? t("overview.leads", { label: first.label, count: first.count, whole: whole.count })
    : t("overview.sum", { count: whole.count });
  // The longest bar of all is none of those that are compared: left unsaid, the sentence and the picture would disagree.
  const untold = rest && rest.count > (first?.count ?? 0);
  return untold ? answer + t("overview.besides", { label: rest.label, count: rest.count }) : answer;
}

/** Why the rows come to more than the whole, when they do. */
export function surplusOf(question: Question, t: TFunction): string | null {
  const sum = sumOf(barsOf(question)) + (question.others?.count ?? 0);
  const more = sum - question.whole.count;
  return more > 0 ? t("overview.surplus", { sum, more }) : null;
}

/** The longest bar, when it is longer than every other: the answer in words. */
export function leader(bars: readonly Bar[]): Bar | null {
  const [first, second] = longestFirst(bars);
  return first && first.count > 0 && first.count !== second?.count ? first : null;
}

export function sumOf(bars: readonly Bar[]): number {
  return bars.reduce((sum, { count }) => sum + count, 0);
}

const ofDue = ["overdue", "dueFrom", "dueTo"];

/** The list behind a number; of what is due, the most pressing first. */
export function addressOf({ query }: Figure): string {
  const conditions = new URLSearchParams(query);
  return `/cases?${query}${ofDue.some((name) => conditions.has(name)) ? "&order=Due" : ""}`;
}

function wordOf(key: string | null, label: string, t: TFunction): string {
  if (levels.some((known) => known === key)) return t(`shown.level.${key ?? ""}`);
  return routes.some((known) => known === key) ? t(`shown.route.${key ?? ""}`) : label;
}

function barOf(figure: Figure, label: string): Bar {
  return { label, count: figure.count, address: addressOf(figure) };
}

function longestFirst(bars: readonly Bar[]): readonly Bar[] {
  return bars.toSorted((one, other) => other.count - one.count);
}
