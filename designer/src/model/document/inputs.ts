import { typeOf, type InputDescriptor, type StepDescriptor } from "../office/descriptor";
import type { Editor } from "../editors/editor";
import { editorOf } from "../editors/table";
import { expressed } from "../elsa/expression";
import type { Activity } from "./flow";
import { isObject, type Json, type JsonObject } from "../elsa/json";

/** A value that a step has for an input of its type, with what its kind of editor knows of it. */
export interface Input {
  readonly descriptor: InputDescriptor;
  readonly editor: Editor;
  readonly value: Json;
}

/** The inputs that the activity has values for, in the order of its type; none when the type is unknown. */
export function inputsOf(activity: Activity, types: readonly StepDescriptor[]): readonly Input[] {
  return (typeOf(types, activity.type)?.inputs ?? []).flatMap((descriptor) => {
    const value = valueIn(activity.source, descriptor.name);
    return value === undefined || value === null ? [] : [{ descriptor, editor: editorOf(descriptor.editor), value }];
  });
}

/**
 * The value of an input. Elsa wraps it as `{ typeName, expression: { type, value } }`; a value that stands bare is taken as it
 * is. Undefined when there is none or it cannot be read.
 */
export function valueIn(source: JsonObject, name: string): Json | undefined {
  const input = source[name];
  const expression = isObject(input) ? input["expression"] : undefined;
  return isObject(expression) ? expressed(expression) : input;
}
