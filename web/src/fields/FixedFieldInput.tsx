import { FieldInput } from "./FieldInput";
import type { FieldInputProps } from "./FieldType";
import type { FixedField } from "./fixedFields";

type Props = Omit<FieldInputProps, "field" | "last"> & { readonly field: FixedField };

/** Asks for a fixed field of a case. */
export function FixedFieldInput(props: Props) {
  return <FieldInput {...props} {...(props.field.pastOnly && { last: new Date().toISOString() })} />;
}
