import { createElement, type ComponentType } from "react";
import { useCaseFields, withLimit } from "./caseFields";
import type { FieldInputProps } from "./FieldType";
import { typeOf } from "./fieldTypes";
import { SubjectSelect } from "./SubjectSelect";

/** Fields that ask for more than their type does, at registration and in every step: an item may be about people as well as about units. */
const own: Readonly<Record<string, ComponentType<FieldInputProps>>> = { subjects: SubjectSelect };

/** The input that fits a field's type. Its value is what the service takes. */
export function FieldInput(props: FieldInputProps) {
  const field = withLimit(props.field, useCaseFields());
  return createElement(own[field.name] ?? typeOf(field).Input, { ...props, field });
}
