import type { ComponentType } from "react";
import { FieldInput } from "./FieldInput";
import type { FieldInputProps } from "./FieldType";
import type { FixedField } from "./fixedFields";
import { SubjectSelect } from "./SubjectSelect";

/** Fields that ask for more than their type does: an item may be about people as well as about units. */
const own: Readonly<Record<string, ComponentType<FieldInputProps>>> = { subjects: SubjectSelect };

type Props = Omit<FieldInputProps, "field" | "last"> & { readonly field: FixedField };

/** Asks for a fixed field of a case. */
export function FixedFieldInput(props: Props) {
  const Own = own[props.field.name];
  if (Own) return <Own {...props} />;
  return <FieldInput {...props} {...(props.field.pastOnly && { last: new Date().toISOString() })} />;
}
