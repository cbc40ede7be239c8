import type { Edge, Node } from "@xyflow/react";
import type { Connection, FlowDocument } from "../model/document/flow";
import type { Place } from "../model/places/places";
import { stepsInWords, type StepWords, type Vocabulary } from "../model/words/stepWords";
import { marksOf, waysWalked, type StepMark, type Visit } from "../model/document/trace";
import type { PictureTexts } from "../texts/texts";
import { arrange } from "./arrange";
import { cardHeight, type CardLines } from "./cardSize";

/** What is laid over the drawing of a procedure. */
export interface Overlay {
  /** Where one case is and was. */
  readonly visits?: readonly Visit[];
  /** Open cases at each step, by the step's id. */
  readonly counts?: Readonly<Record<string, number>>;
}

export interface DrawingSource {
  readonly document: FlowDocument;
  readonly vocabulary: Vocabulary;
  readonly texts: PictureTexts;
  readonly overlay: Overlay;
  /** An ISO 8601 moment as people read it. */
  readonly moment: (iso: string) => string;
}

export interface Card extends CardLines {
  readonly [key: string]: unknown;
  readonly id: string;
  readonly state: StepMark["state"] | "none";
  /** The whole card in one sentence, for whoever points at it. */
  readonly sentence: string;
  readonly countWords: string | null;
  /** Each outcome with the steps that it leads to. */
  readonly ways: readonly string[];
  /** The only way out needs no row of its own: its port stands beside the title. */
  readonly bare: boolean;
}

export type CardNode = Node<Card, "step">;

/** Everything that is drawn. */
export interface Drawing {
  readonly nodes: CardNode[];
  readonly edges: Edge[];
  readonly places: readonly Place[];
  /** Steps where somebody works on the case now; where it only waits, when nobody does. */
  readonly here: readonly string[];
}

export function draw(source: DrawingSource): Drawing {
  const { document, vocabulary, overlay } = source;
  const steps = stepsInWords(document, vocabulary);
  const visits = overlay.visits ?? [];
  const marks = marksOf(visits);
  const cards = steps.map((step) => cardOf(step, marks.get(step.id), source));
  const places = arrange(document, new Map(cards.map((card) => [card.id, cardHeight(card)])));
  const byId = new Map(cards.map((card) => [card.id, card]));
  return {
    nodes: places.flatMap((place) => nodeOf(place, byId.get(place.id))),
    edges: edgesOf(document, waysWalked(document, visits, steps), places),
    places,
    here: hereOf(steps, marks),
  };
}

function hereOf(steps: readonly StepWords[], marks: ReadonlyMap<string, StepMark>): readonly string[] {
  const open = steps.filter(({ id }) => marks.get(id)?.state === "open");
  const worked = open.filter(({ id }) => marks.get(id)?.visits.some((visit) => visit.state === "open" && visit.who));
  return (worked.length > 0 ? worked : open).map(({ id }) => id);
}

/** What happened at a step, in words; null when nothing did. */
export function markWords(
  mark: StepMark | undefined,
  { texts, moment }: Pick<DrawingSource, "texts" | "moment">,
): string | null {
  const last = mark?.visits.findLast((visit) => visit.state === mark.state);
  if (!mark || !last) return null;
  const at = moment(last.leftAt ?? last.enteredAt);
  switch (last.state) {
    case "open":
      return last.who ? texts.here(last.who, moment(last.enteredAt)) : texts.waiting(moment(last.enteredAt));
    case "done":
      return texts.done(last.who, at, last.outcome, mark.visits.filter((visit) => visit.state === "done").length);
    case "cancelled":
      return texts.cancelled(at);
  }
}

/** Who and until when; the kind of step where nobody does it. */
export function metaWords(step: StepWords): string {
  const parts = [step.who ?? (step.kind === step.title ? null : step.kind), step.deadline];
  return parts.filter((part) => part !== null).join(" · ");
}

function cardOf(step: StepWords, mark: StepMark | undefined, source: DrawingSource): Card {
  const { texts, overlay } = source;
  const bare = step.outcomes.length === 1 && step.outcomes[0]?.port === "Done";
  const count = overlay.counts?.[step.id];
  const meta = metaWords(step);
  const words = markWords(mark && { ...mark, visits: mark.visits.map((visit) => labelled(visit, step)) }, source);
  const ways = step.outcomes.map((row) => texts.leadsTo(row.label, row.leadsTo));
  const parts = [step.title, meta, words, count === undefined ? null : texts.cases(count), ...ways];
  return {
    id: step.id,
    title: step.title,
    meta,
    mark: words,
    count: count === undefined ? null : String(count),
    countWords: count === undefined ? null : texts.cases(count),
    rows: bare ? [] : step.outcomes,
    bare,
    ways: bare ? [] : ways,
    state: mark?.state ?? "none",
    sentence: parts.filter((part) => part !== null && part !== "").join("; "),
  };
}

/** A visit may name the port that it was left by: people read the label. */
function labelled(visit: Visit, step: StepWords): Visit {
  const label = step.outcomes.find((row) => row.port === visit.outcome)?.label;
  return label === undefined ? visit : { ...visit, outcome: step.outcomes.length > 1 ? label : null };
}

function nodeOf({ id, x, y, width, height }: Place, card: Card | undefined): readonly CardNode[] {
  // The card itself says what it is; the frame around it is nothing to speak of.
  const domAttributes = { "aria-roledescription": undefined };
  return card ? [{ id, type: "step", position: { x, y }, width, height, data: card, domAttributes }] : [];
}

function edgesOf(document: FlowDocument, walked: ReadonlySet<Connection>, places: readonly Place[]): Edge[] {
  const left = new Map(places.map((place) => [place.id, place.x]));
  // What was walked is drawn last, over the other lines and under the cards.
  const inOrder = document.connections.toSorted((a, b) => Number(walked.has(a)) - Number(walked.has(b)));
  return inOrder
    .map((way, index) => ({ way, index, from: left.get(way.from.activity), to: left.get(way.to.activity) }))
    .filter(({ from, to }) => from !== undefined && to !== undefined)
    .map(({ way, index, from = 0, to = 0 }) => ({
      id: String(index),
      source: way.from.activity,
      sourceHandle: way.from.port,
      target: way.to.activity,
      className: ["cf-way", ...(to <= from ? ["cf-back"] : []), ...(walked.has(way) ? ["cf-walked"] : [])].join(" "),
      // The card says in words where its outcomes lead; a line has nothing to add for who cannot see it.
      domAttributes: { "aria-hidden": true },
    }));
}
