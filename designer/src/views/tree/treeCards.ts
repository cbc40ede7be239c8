import { useMemo } from "react";
import type { Finding } from "../../model/office/finding";
import { project } from "../../model/projection/project";
import type { CardNote, Designing } from "../../shell/designing";
import type { DesignerTexts } from "../../texts/designerTexts";
import { layOut, type LaidCard, type TreeLayout } from "./layout";
import { heightOf, rowHeight, rowsOf } from "./sizes";
import type { TreeCardProps } from "./TreeCard";

const none: readonly Finding[] = [];

export function useTreeLayout(designing: Designing, { language, marks }: DesignerTexts): TreeLayout {
  const { document, types, words, notes } = designing;
  const tree = useMemo(() => project(document, types, language), [document, types, language]);
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

/** What a card shows. */
export function cardPropsOf(
  { placed, x, y, height }: LaidCard,
  { words, chosen, findingsByStep, notes, readOnly }: Designing,
): Omit<TreeCardProps, "reached" | "onPoint" | "onLift"> {
  const { step } = placed;
  const titleOf = (id: string) => words.get(id)?.title ?? id;
  return {
    step,
    words: words.get(step) ?? { title: step, meta: "", kind: "", comments: 0 },
    rows: rowsOf(placed).map((exit) => ({ exit, leadsTo: exit.way ? titleOf(exit.way.to.activity) : "" })),
    x,
    y,
    height,
    chosen: chosen.includes(step),
    findings: findingsByStep.get(step) ?? none,
    note: notes[step],
    readOnly,
  };
}

/** Whether a card looks the same: its parts are made anew with every change of the procedure, most of them alike. */
export function looksSame(before: TreeCardProps, after: TreeCardProps): boolean {
  return (Object.keys(after) as (keyof TreeCardProps)[]).every((name) => {
    if (before[name] === after[name]) return true;
    return (name === "rows" || name === "words" || name === "findings") && alike(before[name], after[name]);
  });
}

function alike(before: unknown, after: unknown): boolean {
  return JSON.stringify(before) === JSON.stringify(after);
}
