import type { StepDescriptor } from "../descriptor";
import type { FlowDocument } from "../flow";

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

/** An arrow of a procedure, or an outcome that leads nowhere yet. */
export interface Spot {
  readonly step: string;
  readonly port: string;
  /** Where the arrow leads; null when it leads nowhere yet. An outcome may be drawn to several steps by mistake. */
  readonly to: string | null;
}
