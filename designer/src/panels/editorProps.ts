import type { InputDescriptor, StepDescriptor } from "../model/descriptor";
import type { Activity, FlowDocument } from "../model/flow";
import type { Json } from "../model/json";
import type { Asking, Office } from "../model/office";

/** What the input of one kind of editor is given. It keeps nothing of its own that the value says. */
export interface EditorProps {
  readonly descriptor: InputDescriptor;
  /** The input's value, out of its expression; undefined when there is none. */
  readonly value: Json | undefined;
  /** The whole new value, at each keystroke; null takes it away. */
  readonly onChange: (value: Json | null) => void;
  readonly step: Activity;
  readonly surroundings: Surroundings;
}

/** What is the same for every input of a procedure. */
export interface Surroundings {
  readonly document: FlowDocument;
  readonly types: readonly StepDescriptor[];
  readonly office: Office;
  readonly asking: Asking;
  /** Nothing can be changed. */
  readonly readOnly: boolean;
}
