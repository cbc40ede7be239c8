import { createElement } from "react";
import { useCaseFields, withLimit } from "./caseFields";
import type { FieldInputProps } from "./FieldType";
import { typeOf } from "./fieldTypes";

/** The input that fits a field's type. Its value is what the service takes. */
export function FieldInput(props: FieldInputProps) {
  const field = withLimit(props.field, useCaseFields());
  return createElement(typeOf(field).Input, { ...props, field });
}
