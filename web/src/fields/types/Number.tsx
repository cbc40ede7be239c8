import { InputNumber } from "antd";
import type { FieldInputProps, FieldType } from "../FieldType";
import { nothing } from "../inputs/inputProps";
import { plainly } from "../plainly";

function NumberInput({ field, id, value, onChange = nothing }: FieldInputProps) {
  return (
    <InputNumber
      {...(id && { id })}
      {...(field.min !== null && { min: field.min })}
      {...(field.max !== null && { max: field.max })}
      value={typeof value === "number" ? value : null}
      onChange={onChange}
    />
  );
}

/** A number, within the bounds that the field sets. */
export default {
  Input: NumberInput,
  problem: ({ label, min, max }, value, t) => {
    if (typeof value !== "number") return null;
    if (min !== null && value < min) return t("fields.tooSmall", { label, min });
    return max !== null && value > max ? t("fields.tooLarge", { label, max }) : null;
  },
  inWords: (_, value, reading) => plainly(value, reading),
} satisfies FieldType;
