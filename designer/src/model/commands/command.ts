import type { StepDescriptor } from "../office/descriptor";
import type { FlowDocument } from "../document/flow";

/**
 * A change of a procedure. Pure: the same document and arguments give the same document; what does not change anything gives
 * the document itself.
 */
export interface Command<Args> {
  /** What the history and the texts call it. */
  readonly name: CommandName;
  readonly apply: (document: FlowDocument, args: Args, types: readonly StepDescriptor[]) => FlowDocument;
  /** What the change is about, for the history: the step, and the input where it is one. */
  readonly about?: (args: Args) => About;
}

export type CommandName =
  | "addStep"
  | "removeSteps"
  | "moveStep"
  | "renameStep"
  | "setInput"
  | "connect"
  | "placeCards"
  | "paste"
  | "describe"
  | "declareField"
  | "forgetField"
  | "comment"
  | "mend";

export interface About {
  readonly step?: string;
  /** The step's name, for one that is not there any more. */
  readonly called?: string;
  readonly input?: string;
}

/** Where a step can be put: into an arrow, into several that run together, or behind an outcome that leads nowhere yet. */
export interface Spot {
  readonly from: readonly { readonly step: string; readonly port: string }[];
  /** Where the arrows lead; null when they lead nowhere yet. */
  readonly to: string | null;
}
