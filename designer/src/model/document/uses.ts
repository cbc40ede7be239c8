import type { StepDescriptor } from "../office/descriptor";
import type { Activity } from "./flow";
import { inputsOf } from "./inputs";

/** What a step uses of its case and of its procedure, each once, in the order that it is met. */
export interface Uses {
  /** Fields of the case that decide something at the step. */
  readonly fieldsRead: readonly string[];
  /** Fields of the case whose values are quoted to people at the step. */
  readonly fieldsQuoted: readonly string[];
  /** Fields of the case that are filled at the step. */
  readonly fieldsWritten: readonly string[];
  /** Ids of other steps that it speaks of. */
  readonly stepsNamed: readonly string[];
  /** Who is told something, e.g. `role:leader`. */
  readonly told: readonly string[];
}

/** Nothing where the type is unknown. */
export function usesOf(activity: Activity, types: readonly StepDescriptor[]): Uses {
  const inputs = inputsOf(activity, types);
  const of = (kind: keyof Uses) => [...new Set(inputs.flatMap(({ editor, value }) => editor[kind]?.(value) ?? []))];
  return {
    fieldsRead: of("fieldsRead"),
    fieldsQuoted: of("fieldsQuoted"),
    fieldsWritten: of("fieldsWritten"),
    stepsNamed: of("stepsNamed"),
    told: of("told"),
  };
}
