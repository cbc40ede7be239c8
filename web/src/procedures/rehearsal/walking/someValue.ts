import { beginning } from "@caseflow/designer";
import type { FieldValue, FormField } from "../../../api/schemas";

/** What stands for a file where there is none. */
export const someFile: readonly string[] = ["1"];

/** What values can be made of. */
export interface Some {
  readonly unit: string | undefined;
  readonly person: string | undefined;
  /** The virtual clock, ISO 8601. */
  readonly now: string;
}

/** A value that a field takes, where it does not matter which; undefined where there is none to be had. */
export function someValue(field: FormField, some: Some): FieldValue | undefined {
  const one = { ...some, choice: field.choices[0]?.value };
  const named = namedBy[field.type];
  if (named) return named.several ? listed(one[named.by]) : one[named.by];
  return somethingPlain(field, some.now);
}

/** Types whose values are one or several of what there is. */
const namedBy: Readonly<Partial<Record<FormField["type"], { by: "choice" | "unit" | "person"; several: boolean }>>> = {
  Choice: { by: "choice", several: false },
  Choices: { by: "choice", several: true },
  Unit: { by: "unit", several: false },
  Units: { by: "unit", several: true },
  Person: { by: "person", several: false },
};

function somethingPlain(field: FormField, now: string): FieldValue | undefined {
  switch (field.type) {
    case "Number":
      return field.min ?? field.max ?? 1;
    case "YesNo":
      return true;
    case "Moment":
      return now;
    case "Date":
      return now.slice(0, 10);
    case "File":
      return someFile;
    case "Case":
      // Any would be one that is really there.
      return undefined;
    case "Texts":
      return [field.label];
    default:
      return field.maxLength ? beginning(field.label, field.maxLength) : field.label;
  }
}

function listed(value: string | undefined): FieldValue | undefined {
  return value === undefined ? undefined : [value];
}
