import { callerOf, type CardNote, type FlowDocument, type NotePart } from "@caseflow/designer";
import type { TFunction } from "i18next";
import { heatOf, workedIn } from "./heat";
import type { Live, LiveNumber, OpenAtStep, PaceOfStep } from "./live";

/** What the cards of the tree say: how many cases are at a step, and what it took. */
export function notesOf(live: Live, document: FlowDocument, t: TFunction): Readonly<Record<string, CardNote>> {
  const pace = new Map(live.pace.map((step) => [step.step, step]));
  const open = new Map(live.steps.map((step) => [step.step, step]));
  const drawn = new Set(document.activities.map(({ id }) => id));
  const ids = [...new Set([...pace.keys(), ...open.keys()])];
  const own = ids.filter((id) => callerOf(drawn, id) === id);
  return Object.fromEntries([
    ...calledNotes(live, drawn, t),
    ...own.map((id) => [id, noteOf(open.get(id), pace.get(id), live, t)] as const),
  ]);
}

/** 子流程: the card of a step that calls a procedure says how many cases are at each step of it. */
function calledNotes(live: Live, drawn: ReadonlySet<string>, t: TFunction): readonly (readonly [string, CardNote])[] {
  const inner = live.steps.filter(({ step }) => callerOf(drawn, step) !== step);
  const callers = [...new Set(inner.map(({ step }) => callerOf(drawn, step)))];
  return callers.map((caller) => {
    const steps = inner.filter(({ step }) => callerOf(drawn, step) === caller);
    return [caller, { lines: steps.map((open) => [{ words: open.name }, ...countsOf(open, live, t)]) }] as const;
  });
}

function noteOf(open: OpenAtStep | undefined, pace: PaceOfStep | undefined, live: Live, t: TFunction): CardNote {
  const lines = [...(open ? [countsOf(open, live, t)] : []), ...(pace ? [[{ words: paceWords(pace, live, t) }]] : [])];
  return { lines, ...(pace && { heat: heatOf(pace, live) }) };
}

/** The numbers of a step, each the length of the list that it leads to; one that is none is left out. */
export function countsOf(open: OpenAtStep, live: Live, t: TFunction): readonly NotePart[] {
  const part = (name: "open" | "overdue" | "unclaimed", query = ""): readonly NotePart[] => {
    const count = open[name];
    if (count === 0) return [];
    const words = t(`procedures.live.${name}`, { count });
    const href = live.mayList
      ? listOf(live, `&step=${encodeURIComponent(open.step)}${query}`)
      : behindOf(live, name, open.step);
    return [{ words, late: name === "overdue", href, label: `${open.name} ${words}` }];
  };
  return [...part("open"), ...part("overdue", "&overdue=true"), ...part("unclaimed", "&unclaimed=true")];
}

/** The cases behind a number, on this page, for those who open no lists: by number, step and unit. */
export function behindOf({ definitionId }: Live, of: LiveNumber, step?: string): string {
  const query = new URLSearchParams({ of, ...(step !== undefined && { step }) });
  return `/procedures/${encodeURIComponent(definitionId)}/live?${query.toString()}`;
}

/** The list behind a number of the whole procedure. */
export function listOf({ definitionId }: Live, query = ""): string {
  return `/cases?status=Open&procedure=${encodeURIComponent(definitionId)}${query}`;
}

export function paceWords({ medianMinutes, ninetyMinutes }: PaceOfStep, live: Live, t: TFunction): string {
  return t("procedures.live.pace", {
    median: timeWords(medianMinutes, live, t),
    ninety: timeWords(ninetyMinutes, live, t),
  });
}

export function timeWords(minutes: number, { dayMinutes }: Live, t: TFunction): string {
  const { unit, count } = workedIn(minutes, dayMinutes);
  return t(`procedures.live.worked.${unit}`, { count });
}
