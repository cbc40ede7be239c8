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
export function someValue(field: FormField, { unit, person, now }: Some): FieldValue | undefined {
  const choice = field.choices[0]?.value;
  switch (field.type) {
    case "Choice":
      return choice;
    case "Choices":
      return listed(choice);
    case "Unit":
      return unit;
    case "Units":
      return listed(unit);
    case "Person":
      return person;
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
    case "Texts":
      return [field.label];
    case "Case":
      return undefined;
    default:
      return field.maxLength > 0 ? field.label.slice(0, field.maxLength) : field.label;
  }
}

function listed(value: string | undefined): FieldValue | undefined {
  return value === undefined ? undefined : [value];
}
