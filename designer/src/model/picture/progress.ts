import type { FlowDocument } from "../document/flow";
import { marksOf, type StepMark, type Visit } from "../document/trace";
import { cardsOf, type Placed, type Tree } from "../projection/tree";
import type { StepWords } from "../words/stepWords";
import type { PictureTexts } from "../../texts/texts";

/** Where a step stands in a case. `passed`: the case went another way and comes here no more; `ahead`: it may still come. */
export type Standing = "done" | "now" | "late" | "cancelled" | "passed" | "ahead";

export interface StepProgress {
  readonly standing: Standing;
  /** What happened here, in words; null where there is nothing to say yet. */
  readonly words: string | null;
}

export type Progress = ReadonlyMap<string, StepProgress>;

export interface ProgressSource {
  readonly document: FlowDocument;
  readonly tree: Tree;
  readonly steps: readonly StepWords[];
  readonly visits: readonly Visit[];
  readonly texts: PictureTexts;
  /** An ISO 8601 moment as people read it. */
  readonly moment: (iso: string) => string;
}

/** What one case did at each step; nothing at all before it began. */
export function progressOf(source: ProgressSource): Progress {
  const { document, tree, steps, visits } = source;
  if (visits.length === 0) return new Map();
  const marks = marksOf(visits);
  const words = new Map(steps.map((step) => [step.id, step]));
  const reachable = aheadOf(tree, new Set(visits.flatMap(({ state, step }) => (state === "open" ? [step] : []))));
  return new Map(
    document.activities.map(({ id }) => {
      const mark = marks.get(id);
      const step = words.get(id);
      return [id, mark && step ? happened(mark, step, source) : unvisited(reachable.has(id), source.texts)];
    }),
  );
}

/** The steps where somebody works on the case now; where it only waits, when nobody does. */
export function hereOf(visits: readonly Visit[]): readonly string[] {
  const open = visits.filter(({ state }) => state === "open");
  const worked = open.filter(({ who }) => who !== null);
  return [...new Set((worked.length > 0 ? worked : open).map(({ step }) => step))];
}

function unvisited(reachable: boolean, texts: PictureTexts): StepProgress {
  return reachable ? { standing: "ahead", words: null } : { standing: "passed", words: texts.passed };
}

/** Everything that the open steps lead to without going back. */
function aheadOf(tree: Tree, open: ReadonlySet<string>): ReadonlySet<string> {
  const cards = new Map<string, Placed>();
  for (const block of [tree.main, ...tree.loose]) for (const placed of cardsOf(block)) cards.set(placed.step, placed);
  const reached = new Set(open);
  // A set goes on to what is added while it is walked through.
  for (const step of reached)
    for (const { kind, way } of cards.get(step)?.exits ?? [])
      if (way && (kind === "down" || kind === "falls" || kind === "ahead")) reached.add(way.to.activity);
  return reached;
}

function happened(mark: StepMark, step: StepWords, { texts, moment }: ProgressSource): StepProgress {
  const last = mark.visits.findLast(({ state }) => state === mark.state);
  if (!last) return { standing: "passed", words: texts.passed };
  const since = moment(last.enteredAt);
  const left = moment(last.leftAt ?? last.enteredAt);
  switch (last.state) {
    case "open":
      if (last.overdue) return { standing: "late", words: texts.late(last.who, since) };
      return { standing: "now", words: last.who ? texts.here(last.who, since) : texts.waiting(since) };
    case "done": {
      const times = mark.visits.filter(({ state }) => state === "done").length;
      return { standing: "done", words: texts.done(last.who, left, outcomeOf(last, step), times) };
    }
    case "cancelled":
      return { standing: "cancelled", words: texts.cancelled(left) };
  }
}

/** A visit may name the port that it was left by: people read the label. An only way out says nothing. */
function outcomeOf({ outcome }: Visit, { outcomes }: StepWords): string | null {
  const row = outcomes.find(({ port }) => port === outcome);
  if (!row) return outcome;
  return outcomes.length > 1 ? row.label : null;
}
