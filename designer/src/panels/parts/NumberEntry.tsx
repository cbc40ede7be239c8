import { InputNumber } from "antd";

interface Props {
  readonly label: string;
  readonly value: number | null;
  readonly onChange: (value: number | null) => void;
  readonly disabled: boolean;
  readonly min?: number;
  readonly max?: number;
  readonly whole?: boolean;
  readonly wrong?: boolean;
  readonly placeholder?: string;
}

/** A number. What is typed on the way to one stays in the field and is no value yet. */
export function NumberEntry({ label, value, onChange, disabled, min, max, whole = false, wrong, placeholder }: Props) {
  return (
    <InputNumber<number>
      className="cfp-wide"
      aria-label={label}
      value={value}
      disabled={disabled}
      {...(min !== undefined && { min })}
      {...(max !== undefined && { max })}
      {...(whole && { precision: 0 })}
      {...(wrong && { status: "error" as const })}
      {...(placeholder !== undefined && { placeholder })}
      onChange={onChange}
    />
  );
}
