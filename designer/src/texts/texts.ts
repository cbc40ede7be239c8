import type { StepTexts } from "../model/words/stepWords";

/** All words of the picture in one language. Whoever shows it passes them in. */
export interface PictureTexts extends StepTexts {
  /** Name of the whole picture for screen readers. */
  readonly picture: (procedure: string) => string;
  readonly tools: string;
  readonly zoomIn: string;
  readonly zoomOut: string;
  readonly showAll: string;
  readonly showHere: string;
  readonly asList: string;
  readonly asPicture: string;
  readonly map: string;
  /** How to move with the keyboard. */
  readonly keys: string;
  /** An outcome that leads to other steps, for the list and for screen readers. */
  readonly leadsTo: (outcome: string, steps: readonly string[]) => string;
  readonly backTo: (step: string) => string;
  readonly aheadTo: (step: string) => string;
  readonly gone: string;
  readonly nowhere: string;
  readonly loose: string;
  readonly cases: (count: number) => string;
  readonly here: (who: string, since: string) => string;
  /** At a step that nobody does, such as one where branches meet. */
  readonly waiting: (since: string) => string;
  /** As `here`, when the time is up; nobody has it where branches meet. */
  readonly late: (who: string | null, since: string) => string;
  /** Of a step that the case went another way than. */
  readonly passed: string;
  /** @param times How often the step was done in this case. */
  readonly done: (who: string | null, at: string, outcome: string | null, times: number) => string;
  readonly cancelled: (at: string) => string;
}
