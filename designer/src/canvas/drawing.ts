import type { Edge, Node } from "@xyflow/react";
import type { FlowDocument } from "../model/document/flow";
import type { Place } from "../model/places/places";
import { metaWords, stepsInWords, type StepWords, type Vocabulary } from "../model/words/stepWords";
import type { PictureTexts } from "../texts/texts";
import type { Tree } from "../model/projection/tree";
import { arrange } from "./arrange";
import { cardHeight, type CardLines } from "./cardSize";

export interface DrawingSource {
  readonly document: FlowDocument;
  readonly tree: Tree;
  readonly vocabulary: Vocabulary;
  readonly texts: PictureTexts;
  /** Open cases at each step, by the step's id. */
  readonly counts: Readonly<Record<string, number>>;
  /** What editors said at each step, by the step's id: how many comments, in a number and in words. */
  readonly comments?: ReadonlyMap<string, CommentCount>;
}

export interface CommentCount {
  readonly count: number;
  readonly said: string;
}

export interface Card extends CardLines {
  readonly [key: string]: unknown;
  readonly id: string;
  /** The whole card in one sentence, for whoever points at it. */
  readonly sentence: string;
  readonly countWords: string | null;
  /** How many things the checks found at the step, in words; left out where that is none. */
  readonly problems?: string;
  readonly comments: CommentCount;
  /** The only way out needs no row of its own: its port stands beside the title. */
  readonly bare: boolean;
}

export type CardNode = Node<Card, "step">;

/** Everything that is drawn. */
export interface Drawing {
  readonly nodes: CardNode[];
  readonly edges: Edge[];
  readonly places: readonly Place[];
}

export function draw(source: DrawingSource): Drawing {
  const { document, tree, vocabulary } = source;
  const cards = stepsInWords(document, vocabulary).map((step) => cardOf(step, source));
  const places = arrange(document, tree, new Map(cards.map((card) => [card.id, cardHeight(card)])));
  const byId = new Map(cards.map((card) => [card.id, card]));
  return {
    nodes: places.flatMap((place) => nodeOf(place, byId.get(place.id))),
    edges: edgesOf(document, places),
    places,
  };
}

function cardOf(step: StepWords, { texts, counts, comments }: DrawingSource): Card {
  const bare = step.outcomes.length === 1 && step.outcomes[0]?.port === "Done";
  const count = counts[step.id];
  const meta = metaWords(step);
  const ways = step.outcomes.map((row) => texts.leadsTo(row.label, row.leadsTo));
  const parts = [step.title, meta, count === undefined ? null : texts.cases(count), ...ways];
  return {
    id: step.id,
    title: step.title,
    meta,
    count: count === undefined ? null : String(count),
    countWords: count === undefined ? null : texts.cases(count),
    comments: comments?.get(step.id) ?? { count: 0, said: "" },
    rows: bare ? [] : step.outcomes,
    bare,
    sentence: parts.filter((part) => part !== null && part !== "").join("; "),
  };
}

function nodeOf({ id, x, y, width, height }: Place, card: Card | undefined): readonly CardNode[] {
  // The card itself says what it is; the frame around it is nothing to speak of.
  const domAttributes = { "aria-roledescription": undefined };
  return card ? [{ id, type: "step", position: { x, y }, width, height, data: card, domAttributes }] : [];
}

function edgesOf({ connections }: FlowDocument, places: readonly Place[]): Edge[] {
  const left = new Map(places.map((place) => [place.id, place.x]));
  return connections
    .map((way, index) => ({ way, index, from: left.get(way.from.activity), to: left.get(way.to.activity) }))
    .filter(({ from, to }) => from !== undefined && to !== undefined)
    .map(({ way, index, from = 0, to = 0 }) => ({
      id: String(index),
      source: way.from.activity,
      sourceHandle: way.from.port,
      target: way.to.activity,
      className: to <= from ? "cf-way cf-back" : "cf-way",
      // The card says in words where its outcomes lead; a line has nothing to add for who cannot see it.
      domAttributes: { "aria-hidden": true },
    }));
}
