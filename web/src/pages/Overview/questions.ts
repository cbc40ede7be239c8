import type { TFunction } from "i18next";
import type { Figure, Overview } from "../../api/overview";

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
export function questionsOf(overview: Overview, t: TFunction): readonly Question[] {
  return [
    { key: "lateUnits", bars: most(overview.overdueByUnit.map((unit) => barOf(unit, unit.name))) },
    { key: "howLate", bars: overview.overdueBy.map((late) => barOf(late, t(`overview.late.${late.days}`))) },
    { key: "busyUnits", bars: most(overview.openByUnit.map((unit) => barOf(unit, unit.name))) },
    {
      key: "levels",
      bars: overview.openByLevel.map((of) =>
        barOf(of, of.level ? t(`parts.level.${of.level}`) : t("overview.undecided")),
      ),
    },
    {
      key: "routes",
      bars: overview.openByRoute.map((of) =>
        barOf(of, of.route ? t(`parts.route.${of.route}`) : t("overview.undecided")),
      ),
    },
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

export function addressOf({ filter }: Figure): string {
  return `/cases?${new URLSearchParams(filter).toString()}`;
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
