import { portsFollow } from "../behaviours/portsFollow";
import { omitting, withActivity } from "../document/changing";
import { typeOf, type StepDescriptor } from "../office/descriptor";
import type { Activity } from "../document/flow";
import type { Json, JsonObject } from "../elsa/json";
import { wrapped } from "../elsa/wrapping";
import type { Command } from "./command";

interface Args {
  readonly step: string;
  readonly input: string;
  /** Out of its expression; null takes the value away. */
  readonly value: Json | null;
}

/** Gives an input of a step another value. The arrows follow outcomes that are renamed or taken away. */
export const setInput: Command<Args> = {
  name: "setInput",
  about: ({ step, input }) => ({ step, input }),
  apply: (document, { step, input, value }, types) => {
    const changed = withActivity(document, step, (activity) => withInput(activity, input, value, types));
    return portsFollow(document, changed, types);
  },
};

function withInput(activity: Activity, input: string, value: Json | null, types: readonly StepDescriptor[]): Activity {
  const { source } = activity;
  if (value === null) {
    if (!(input in source)) return activity;
    return { ...activity, source: omitting(source, input) };
  }
  const editor = typeOf(types, activity.type)?.inputs.find(({ name }) => name === input)?.editor ?? "Text";
  const after: JsonObject = { ...source, [input]: wrapped(source[input], value, editor) };
  return JSON.stringify(after) === JSON.stringify(source) ? activity : { ...activity, source: after };
}
