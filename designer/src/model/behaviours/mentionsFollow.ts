import { withActivities } from "../document/changing";
import type { StepDescriptor } from "../office/descriptor";
import type { Activity, FlowDocument } from "../document/flow";
import { inputsOf } from "../document/inputs";
import type { JsonObject } from "../elsa/json";
import { wrapped } from "../elsa/wrapping";

/** @returns The id that a step has afterwards; null for one that is gone. */
export type Renamed = (id: string) => string | null;

/** What steps say of other steps (不得由办理过…的人办理) follows those that are called otherwise or are gone. */
export function mentionsFollow(
  document: FlowDocument,
  renamed: Renamed,
  types: readonly StepDescriptor[],
): FlowDocument {
  return withActivities(
    document,
    document.activities.map((activity) => mentioning(activity, renamed, types)),
  );
}

export function mentioning(activity: Activity, renamed: Renamed, types: readonly StepDescriptor[]): Activity {
  let source: JsonObject = activity.source;
  for (const { descriptor, editor, value } of inputsOf(activity, types)) {
    const named = editor.stepsNamed?.(value) ?? [];
    if (!editor.withSteps || named.every((id) => renamed(id) === id)) continue;
    source = {
      ...source,
      [descriptor.name]: wrapped(source[descriptor.name], editor.withSteps(value, renamed), descriptor.editor),
    };
  }
  return source === activity.source ? activity : { ...activity, source };
}
