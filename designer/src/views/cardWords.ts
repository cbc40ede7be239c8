import { commentsOf } from "../model/document/comments";
import type { FlowDocument } from "../model/document/flow";
import { metaWords, stepsInWords, type StepWords, type Vocabulary } from "../model/words/stepWords";

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
    stepsInWords(document, vocabulary).map((step) => [step.id, wordsOf(step, comments.get(step.id) ?? 0)]),
  );
}

function wordsOf(step: StepWords, comments: number): CardWords {
  return { title: step.title, meta: metaWords(step), kind: step.kind, comments };
}
