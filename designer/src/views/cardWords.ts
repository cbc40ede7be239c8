import { commentsOf } from "../model/document/comments";
import type { FlowDocument } from "../model/document/flow";
import { facesInWords, metaWords, type FaceWords, type Vocabulary } from "../model/words/stepWords";

/** What the cards of a procedure say, by step. */
export type Words = ReadonlyMap<string, CardWords>;

export interface CardWords {
  readonly title: string;
  /** Kind of step, who and until when. */
  readonly meta: string;
  readonly kind: string;
  /** How many comments editors have left. */
  readonly comments: number;
}

export function cardWords(document: FlowDocument, vocabulary: Vocabulary): Words {
  const comments = new Map(document.activities.map((activity) => [activity.id, commentsOf(activity).length]));
  return new Map(
    facesInWords(document, vocabulary).map((step) => [step.id, wordsOf(step, comments.get(step.id) ?? 0)]),
  );
}

function wordsOf(step: FaceWords, comments: number): CardWords {
  return { title: step.title, meta: metaWords(step), kind: step.kind, comments };
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
  return a.title === b.title && a.meta === b.meta && a.kind === b.kind && a.comments === b.comments;
}
