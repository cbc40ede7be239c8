import type { Words } from "./descriptor";

/** What a sentence is filled with; words that the product has in both languages are said in the reader's. */
export type FindingValue = string | number | Words;

/** Something that the checks found in a procedure; the same as `Workflows/Definitions/Finding.cs`. */
export interface Finding {
  /** Entry of the table of sentences, e.g. `findings.dead-end`; what only the service finds has none there. */
  readonly said: string;
  /** The sentence of what only the service finds, in the reader's language. */
  readonly text?: string;
  readonly weight: "Advice" | "Error";
  /** Id of the step; null when it concerns the whole procedure. */
  readonly step: string | null;
  /** What the sentence is filled with; `step` is the step's name. */
  readonly values: Readonly<Record<string, FindingValue>>;
}
