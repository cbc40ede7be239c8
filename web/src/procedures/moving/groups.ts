import type { Tone } from "../../parts/looks/tone";
import type { MoveGroup } from "./calls";

/** What became or would become of a case. */
export type Fate = "Moves" | "NeedsChoice" | "Stays" | "Moved" | "Left" | "Undone" | "UndoAsked";

export const fates: Readonly<Record<Fate, { readonly sign: string; readonly tone?: Tone }>> = {
  Moves: { sign: "→", tone: "good" },
  NeedsChoice: { sign: "?", tone: "warn" },
  Stays: { sign: "■", tone: "quiet" },
  Moved: { sign: "✓", tone: "good" },
  Left: { sign: "✕", tone: "bad" },
  Undone: { sign: "↩" },
  UndoAsked: { sign: "…", tone: "warn" },
};

export const inOrder = Object.keys(fates) as readonly Fate[];

export function fateOf({ verdict, answer }: Pick<MoveGroup, "verdict" | "answer">): Fate {
  return answer === "Waiting" ? verdict : answer;
}

/** Whether nobody has acted on them since they were moved, as far as it is known: one that could not be undone says why. */
export function canBeUndone(group: MoveGroup): boolean {
  return fateOf(group) === "Moved" && group.reason === null;
}

/** What is looked for among the cases. */
export interface Sought {
  readonly fate: Fate | null;
  readonly from: number | null;
  /** Part of a case's number. */
  readonly number: string;
}

export const anything: Sought = { fate: null, from: null, number: "" };

/** The groups that fit, each with the cases that do. One of many more cases than are named fits by none of them. */
export function found(groups: readonly MoveGroup[], { fate, from, number }: Sought): readonly MoveGroup[] {
  const part = number.trim().toUpperCase();
  return groups
    .filter((group) => (fate === null || fateOf(group) === fate) && (from === null || group.from === from))
    .map((group) => {
      if (part === "") return group;
      const cases = group.cases.filter((one) => one.number.toUpperCase().includes(part));
      return { ...group, cases, count: cases.length };
    })
    .filter(({ count }) => count > 0);
}

/** How many cases have each fate; only those that any has. */
export function countsOf(groups: readonly MoveGroup[]): readonly { readonly fate: Fate; readonly count: number }[] {
  return inOrder.flatMap((fate) => {
    const count = groups.reduce((sum, group) => sum + (fateOf(group) === fate ? group.count : 0), 0);
    return count > 0 ? [{ fate, count }] : [];
  });
}
