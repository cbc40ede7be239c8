import type { FlowDocument } from "../model/document/flow";
import { facesInWords, metaWords, type FaceWords, type Vocabulary } from "../model/words/stepWords";

/** What the cards of a procedure say, by step. */
export type Words = ReadonlyMap<string, CardWords>;

export interface CardWords {
  readonly title: string;
  /** Kind of step, who and until when. */
  readonly meta: string;
  readonly kind: string;
}

export function cardWords(document: FlowDocument, vocabulary: Vocabulary): Words {
  return new Map(facesInWords(document, vocabulary).map((step) => [step.id, wordsOf(step)]));
}

function wordsOf(step: FaceWords): CardWords {
  return { title: step.title, meta: metaWords(step), kind: step.kind };
}

/** What cards say now, with those before where they say the same; the same map where all of them do: nothing need be drawn anew then. */
export function wordsFollow(before: Words, now: Words): Words {
  const next = new Map(
    [...now].map(([step, words]) => {
      const old = before.get(step);
      return [step, old && sameWords(old, words) ? old : words];
    }),
  );
  const isSame = before.size === next.size && [...next].every(([step, words]) => words === before.get(step));
  return isSame ? before : next;
}

function sameWords(a: CardWords, b: CardWords): boolean {
  return a.title === b.title && a.meta === b.meta && a.kind === b.kind;
}
