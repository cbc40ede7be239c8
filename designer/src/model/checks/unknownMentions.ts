import type { Finding } from "../office/finding";
import type { Asked } from "./asked";
import type { StepFacts } from "./stepFacts";

/** Steps and fields that are spoken of and are not there. */
export function unknownMentions(
  steps: readonly StepFacts[],
  declared: readonly string[],
  asked: Asked,
): readonly Finding[] {
  const ids = new Set(steps.map(({ activity }) => activity.id));
  const fields = new Set([
    ...asked.office.fields.filter(({ inConditions }) => inConditions).map(({ name }) => name),
    ...declared,
    ...steps.flatMap(({ fieldsWritten }) => fieldsWritten),
  ]);
  const ofOffice = new Set(asked.office.fields.map(({ name }) => name));
  return steps.flatMap(({ activity, name, stepsNamed, fieldsRead, fieldsQuoted, fieldsBegun }) => [
    ...stepsNamed
      .filter((other) => !ids.has(other))
      .map((other) => found("findings.unknown-step", activity.id, { other, step: name })),
    ...fieldsRead
      .filter((field) => !fields.has(field))
      .map((field) => found("findings.unknown-field", activity.id, { field: asked.called(field), step: name })),
    ...fieldsQuoted
      .filter((field) => !fields.has(field))
      .map((field) => found("findings.unknown-field", activity.id, { field, step: name })),
    ...fieldsBegun
      .filter((field) => !fields.has(field) && !ofOffice.has(field))
      .map((field) => found("findings.unknown-field", activity.id, { field, step: name })),
  ]);
}

function found(said: string, step: string, values: Finding["values"]): Finding {
  return { said, weight: "Error", step, values };
}
