import { InputNumber } from "antd";
import type { FieldInputProps, FieldType } from "../FieldType";
import { nothing } from "../inputs/inputProps";

function PercentInput({ id, value, onChange = nothing }: FieldInputProps) {
  return (
    <InputNumber {...(id && { id })} suffix="%" value={typeof value === "number" ? value : null} onChange={onChange} />
  );
}

/** A share of a hundred. */
export default {
  Input: PercentInput,
  problem: ({ label }, value, t) =>
    typeof value === "number" && (value < 0 || value > 100) ? t("fields.percent", { label }) : null,
  inWords: (_, value) => `${String(value)}%`,
} satisfies FieldType;
