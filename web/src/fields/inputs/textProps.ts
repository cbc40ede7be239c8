import type { FieldInputProps } from "../FieldType";
import { nothing } from "./inputProps";

/** What boxes for text of one line and of several have in common. */
export function textProps({ field, id, value, onChange = nothing }: FieldInputProps) {
  return {
    ...(id && { id }),
    value: typeof value === "string" ? value : "",
    onChange: (event: { target: { value: string } }) => {
      onChange(event.target.value);
    },
    // Too long is said, not cut off: what was pasted stays to be shortened.
    ...(field.maxLength > 0 && { count: { max: field.maxLength } }),
  };
}
