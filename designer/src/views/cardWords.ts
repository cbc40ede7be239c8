import type { FlowDocument } from "../model/document/flow";
import { metaWords, stepsInWords, type StepWords, type Vocabulary } from "../model/words/stepWords";

/** What the cards of a procedure say, by step. */
export type Words = ReadonlyMap<string, CardWords>;

export interface CardWords {
  readonly title: string;
  /** Kind of step, who and until when. */
  readonly meta: string;
  readonly kind: string;
}

export function cardWords(document: FlowDocument, vocabulary: Vocabulary): Words {
  return new Map(stepsInWords(document, vocabulary).map((step) => [step.id, wordsOf(step)]));
}

function wordsOf(step: StepWords): CardWords {
  return { title: step.title, meta: metaWords(step), kind: step.kind };
}
