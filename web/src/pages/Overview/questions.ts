import type { TFunction } from "i18next";
import type { Figure, Overview } from "../../api/overview";
import { levels, routes } from "../../api/schemas";

/** One bar: what it stands for, how many, and the list behind it. */
export interface Bar {
  readonly label: string;
  readonly count: number;
  readonly address: string;
}

/** A chart, whose title is the question that it answers. */
export interface Question {
  readonly key: "lateUnits" | "howLate" | "busyUnits" | "levels" | "routes";
  readonly bars: readonly Bar[];
}

const mostUnits = 10;

/** The questions that the overview answers, in the order in which a leader asks them. */
export function questionsOf({ all, byUnit, byLevel, byRoute }: Overview, t: TFunction): readonly Question[] {
  const level = (key: string | null, label: string) =>
    levels.some((known) => known === key) ? t(`parts.level.${key ?? ""}`) : label;
  const route = (key: string | null, label: string) =>
    routes.some((known) => known === key) ? t(`parts.route.${key ?? ""}`) : label;
  return [
    { key: "lateUnits", bars: most(byUnit.map(({ label, overdue }) => barOf(overdue, label))) },
    {
      key: "howLate",
      bars: [
        barOf(all.overdue1To3, t("overview.late.to3")),
        barOf(all.overdue4To7, t("overview.late.to7")),
        barOf(all.overdueMore, t("overview.late.more")),
      ],
    },
    { key: "busyUnits", bars: most(byUnit.map(({ label, open }) => barOf(open, label))) },
    { key: "levels", bars: byLevel.map(({ key, label, open }) => barOf(open, level(key, label))) },
    { key: "routes", bars: byRoute.map(({ key, label, open }) => barOf(open, route(key, label))) },
  ];
}

/** The longest bar, when it is longer than every other: the answer in words. */
export function leader(bars: readonly Bar[]): Bar | null {
  const [first, second] = longestFirst(bars);
  return first && first.count > 0 && first.count !== second?.count ? first : null;
}

export function sumOf(bars: readonly Bar[]): number {
  return bars.reduce((sum, { count }) => sum + count, 0);
}

/** The list behind a number. */
export function addressOf({ query }: Figure): string {
  return `/cases?${query}`;
}

function barOf(figure: Figure, label: string): Bar {
  return { label, count: figure.count, address: addressOf(figure) };
}

/** Units without any are not worth a line; of many, those with most. */
function most(bars: readonly Bar[]): readonly Bar[] {
  return longestFirst(bars.filter(({ count }) => count > 0)).slice(0, mostUnits);
}

function longestFirst(bars: readonly Bar[]): readonly Bar[] {
  return bars.toSorted((one, other) => other.count - one.count);
}
