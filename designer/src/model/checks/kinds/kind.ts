import type { InputDescriptor, StepDescriptor } from "../../office/descriptor";
import type { FindingValue } from "../../office/finding";
import type { Json } from "../../elsa/json";
import type { Asked } from "../asked";
import type { Shape } from "../shape";

/** Notes a finding of the step that is being checked. */
export type Tell = (said: string, values?: Readonly<Record<string, FindingValue>>) => void;

/** Where a value stands. */
export interface At {
  readonly input: InputDescriptor;
  readonly type: StepDescriptor;
  readonly asked: Asked;
  /** Names of the outcomes of the step; of any other kind than those, none. */
  readonly outcomes: readonly string[];
  /** Of a form: the role of whoever fills it in, where the step says it. */
  readonly filler?: string | null;
  readonly tell: Tell;
}

/** What the checks know of the values of one kind of editor. */
export interface Kind {
  /** How a value is written, by the field types that the office has. */
  readonly shape: (asked: Asked) => Shape;
  /** What a value that is written otherwise is called: `findings.input.…`. Null: it is told where it does not fit. */
  readonly misfit?: string;
  /** Said where there is none although the step type asks for one. */
  readonly missing?: string;
  /** Whether a value that cannot be read is as good as none. */
  readonly unreadableIsMissing?: boolean;
  /** What is wrong with a value that can be read. */
  readonly problems?: (value: Json, at: At) => void;
  /** The part of a value that counts: what is wrong in a list leaves no outcome, and no field that is filled. */
  readonly sound?: (value: Json, at: At) => Json;
}

/** A text, a number or a yes as a text; of anything else nothing. */
export function wordOf(value: Json | undefined): string {
  return typeof value === "string" || typeof value === "number" || typeof value === "boolean" ? String(value) : "";
}

export function isBlank(text: Json | undefined): boolean {
  return typeof text !== "string" || text.trim() === "";
}
