import type { FormField, OfferedOutcome } from "../api/schemas";
import { belongsTo } from "../fields/check";
import { typeOf } from "../fields/fieldTypes";

/** What an outcome asks for, where it is chosen for several tasks of one step at once. */
export interface Fitting {
  /** The fields that are filled in once for all of them. */
  readonly fields: readonly FormField[];
  /** Labels of what it demands and what must be filled in for each: an original, files. With any, it does not fit several. */
  readonly ofEach: readonly string[];
}

export function fitting(form: readonly FormField[], outcome: OfferedOutcome): Fitting {
  const asked = form.filter((field) => belongsTo(field, outcome));
  return {
    fields: asked.filter((field) => !typeOf(field).ofOneCase),
    ofEach: asked
      .filter((field) => typeOf(field).ofOneCase && outcome.requiredFields.includes(field.name))
      .map(({ label }) => label),
  };
}
