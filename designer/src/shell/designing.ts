import { createContext, use } from "react";
import type { StepDescriptor } from "../model/office/descriptor";
import type { Finding } from "../model/office/finding";
import type { FlowDocument } from "../model/document/flow";
import type { Tree } from "../model/projection/tree";
import type { StepChange, WayChange } from "../model/comparison/compare";
import type { CodeNames } from "../model/words/naming";
import type { DesignerTexts } from "../texts/designerTexts";
import type { Words } from "../views/cardWords";
import type { Acts, DesignState } from "./designState";

/** What lies over a card: open cases, and how it differs from another version. */
export interface CardNote {
  readonly open?: number;
  readonly overdue?: number;
  /** Waiting for 签收. */
  readonly unclaimed?: number;
  readonly change?: StepChange;
  /** What the change is, in words, for whoever points at it. */
  readonly said?: string;
  /** Ways out of the step that another version does not have or that are no more. */
  readonly ways?: readonly WayChange[];
  /** How slow the step is, 0 to 4: a colour and the thickness of the card's edge. */
  readonly heat?: number;
  /** What is said of the step, in rows of their own below it. */
  readonly lines?: readonly (readonly NotePart[])[];
}

export interface NotePart {
  readonly words: string;
  /** Where it leads; without, it is only read. */
  readonly href?: string;
  /** The words with the name of the step, for those who hear a link alone. */
  readonly label?: string;
  readonly late?: boolean;
}

/** What every view shows of a procedure that is being edited. */
export interface Designing extends DesignState {
  readonly document: FlowDocument;
  readonly tree: Tree;
  readonly types: readonly StepDescriptor[];
  readonly words: Words;
  readonly names: CodeNames;
  readonly findings: readonly Finding[];
  readonly findingsByStep: ReadonlyMap<string, readonly Finding[]>;
  readonly notes: Readonly<Record<string, CardNote>>;
  readonly readOnly: boolean;
}

export const DesigningContext = createContext<Designing | null>(null);
export const ActsContext = createContext<Acts | null>(null);
export const TextsContext = createContext<DesignerTexts | null>(null);

/** Draws anew with every change: for what is there once, not for each of three hundred cards. */
export function useDesigning(): Designing {
  return there(use(DesigningContext));
}

/** Never draws anew. */
export function useActs(): Acts {
  return there(use(ActsContext));
}

export function useTexts(): DesignerTexts {
  return there(use(TextsContext));
}

function there<T>(value: T | null): T {
  if (value === null) throw new Error("Used outside of the designer.");
  return value;
}
