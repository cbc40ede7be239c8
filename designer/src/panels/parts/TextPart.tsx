import { Input } from "antd";
import { Part } from "./Part";

interface Props {
  readonly label: string;
  readonly value: string | null;
  /** Null when nothing is left of it. */
  readonly onChange: (text: string | null) => void;
  readonly disabled: boolean;
  readonly wide?: boolean;
  readonly placeholder?: string;
}

/** A line of text that is a part of a value. */
export function TextPart({ label, value, onChange, disabled, wide = false, placeholder }: Props) {
  return (
    <Part label={label} wide={wide}>
      <Input
        aria-label={label}
        value={value ?? ""}
        placeholder={placeholder ?? ""}
        disabled={disabled}
        onChange={({ target }) => {
          onChange(target.value === "" ? null : target.value);
        }}
      />
    </Part>
  );
}
