import { typeOf, type StepDescriptor, type Words } from "../office/descriptor";
import type { FindingValue } from "../office/finding";
import type { Office, OfficeField, OfficeFieldType } from "../office/office";

/** What the checks ask of the step types and of the office, looked up once. */
export class Asked {
  private readonly fields: ReadonlyMap<string, OfficeField>;
  private readonly fieldTypes: ReadonlyMap<string, OfficeFieldType>;
  private readonly descriptors = new Map<string, StepDescriptor | undefined>();

  constructor(
    readonly types: readonly StepDescriptor[],
    readonly office: Office,
  ) {
    this.fields = new Map(office.fields.map((field) => [field.name, field]));
    this.fieldTypes = new Map(office.fieldTypes.map((one) => [one.type.toLowerCase(), one]));
  }

  typeOf(type: string): StepDescriptor | undefined {
    if (!this.descriptors.has(type)) this.descriptors.set(type, typeOf(this.types, type));
    return this.descriptors.get(type);
  }

  field(name: string): OfficeField | undefined {
    return this.fields.get(name);
  }

  /** What people call a field of the case; one that the office does not have by its name. */
  called(name: string): FindingValue {
    return this.field(name)?.label ?? name;
  }

  /** Whether the system records the field, so that nothing else may write it. */
  isFixed(name: string): boolean {
    return this.field(name)?.writable === false;
  }

  /** Whatever its case; undefined when there is none. */
  fieldType(name: string): OfficeFieldType | undefined {
    return this.fieldTypes.get(name.toLowerCase());
  }

  /** An office that says nothing of its field types has whichever is named. */
  hasFieldType(name: string): boolean {
    return this.fieldTypes.size === 0 || this.fieldType(name) !== undefined;
  }
}

export function isWords(value: FindingValue): value is Words {
  return typeof value === "object";
}
