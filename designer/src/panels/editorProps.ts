import type { InputDescriptor, StepDescriptor } from "../model/office/descriptor";
import type { Activity, FlowDocument } from "../model/document/flow";
import type { Json, JsonObject } from "../model/elsa/json";
import type { Tree } from "../model/projection/tree";
import type { Asking, Office } from "../model/office/office";
import type { ReactNode } from "react";
import type { PanelLists } from "./lists";

/** What the input of one kind of editor is given. It keeps nothing of its own that the value says. */
export interface EditorProps {
  readonly descriptor: InputDescriptor;
  /** The input's value, out of its expression; undefined when there is none. */
  readonly value: Json | undefined;
  /** The whole new value, at each keystroke; null takes it away. */
  readonly onChange: (value: Json | null) => void;
  /**
   * The step as it was when something that the editor reads last changed: its id, name and type are those of now. What lies in
   * its other inputs or elsewhere in the procedure is read from `lists` only.
   */
  readonly step: Activity;
  readonly lists: PanelLists;
  readonly surroundings: Surroundings;
}

/** What is the same for every input of a procedure. */
export interface Surroundings {
  readonly document: FlowDocument;
  readonly tree: Tree;
  readonly types: readonly StepDescriptor[];
  readonly office: Office;
  readonly asking: Asking;
  /** Nothing can be changed. */
  readonly readOnly: boolean;
  /** A form as its handler will see it; a plain drawing of it when left out. */
  readonly formPreview?: (fields: readonly JsonObject[]) => ReactNode;
}
