import { useMemo } from "react";
import type { Finding } from "../../model/office/finding";
import type { Placed } from "../../model/projection/tree";
import type { CardNote, Designing } from "../../shell/designing";
import type { DesignerTexts } from "../../texts/designerTexts";
import type { Words } from "../cardWords";
import { layOut, type LaidCard, type TreeLayout } from "./layout";
import { heightOf, rowHeight, rowsOf } from "./sizes";
import type { Row, TreeCardProps } from "./TreeCard";

const none: readonly Finding[] = [];

export function useTreeLayout(designing: Designing, { marks }: DesignerTexts): TreeLayout {
  const { tree, words, notes } = designing;
  return useMemo(
    () =>
      layOut(tree, (placed) => {
        const { title = "", meta = "", comments = 0 } = words.get(placed.step) ?? {};
        const lines = notes[placed.step]?.lines?.length ?? 0;
        return (
          heightOf(placed, { title, meta, badge: badgeOf(notes[placed.step], comments, marks) }) + lines * rowHeight
        );
      }),
    [tree, words, notes, marks],
  );
}

function badgeOf(note: CardNote | undefined, comments: number, marks: DesignerTexts["marks"]): string | null {
  const change = note?.change ? marks[note.change] : "";
  const badge = `${change}${note?.open ?? ""}${comments > 0 ? `□${comments}` : ""}`;
  return badge === "" ? null : badge;
}

/** What cards show of a procedure. */
export type CardsShown = Pick<Designing, "words" | "chosen" | "findingsByStep" | "notes" | "readOnly">;

/** What a card shows. */
export function cardPropsOf(
  { placed, x, y, height }: LaidCard,
  { words, chosen, findingsByStep, notes, readOnly }: CardsShown,
): Omit<TreeCardProps, "reached" | "onPoint" | "onLift"> {
  const { step } = placed;
  return {
    step,
    words: words.get(step) ?? { title: step, meta: "", kind: "", comments: 0 },
    rows: rowsIn(placed, words),
    x,
    y,
    height,
    chosen: chosen.includes(step),
    findings: findingsByStep.get(step) ?? none,
    note: notes[step],
    readOnly,
  };
}

function rowsIn(placed: Placed, words: Words): readonly Row[] {
  return rowsOf(placed).map((exit) => {
    const to = exit.way?.to.activity ?? "";
    return { exit, leadsTo: words.get(to)?.title ?? to };
  });
}

/** Whether a card looks the same: its parts are made anew with every change of the procedure, most of them alike. */
export function looksSame(before: TreeCardProps, after: TreeCardProps): boolean {
  return (Object.keys(after) as (keyof TreeCardProps)[]).every(
    (name) => before[name] === after[name] || (name === "rows" && sameRows(before.rows, after.rows)),
  );
}

function sameRows(a: readonly Row[], b: readonly Row[]): boolean {
  return (
    a.length === b.length &&
    a.every(({ exit, leadsTo }, index) => {
      const other = b[index];
      return other?.leadsTo === leadsTo && (other.exit === exit || JSON.stringify(other.exit) === JSON.stringify(exit));
    })
  );
}
