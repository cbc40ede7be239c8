import type { FormField } from "../api/schemas";

/** A field as the service describes it, for tests. */
export function field(part: Partial<FormField> = {}): FormField {
  return {
    name: "field",
    label: "一项",
    type: "Text",
    required: false,
    requiredFor: [],
    onlyFor: [],
    maxLength: 0,
    pattern: null,
    patternText: null,
    min: null,
    max: null,
    choices: [],
    hint: null,
    ...part,
  };
}
