import { AutoComplete, Input } from "antd";
import type { InputProps } from "../../fields/inputs/inputProps";
import { nothing } from "../../fields/inputs/inputProps";

interface Props extends InputProps {
  readonly usual: readonly string[];
  /** Characters at most. */
  readonly most: number;
}

/** A text of one line that is mostly one of those entered before: chosen from them, or typed. */
export function UsualInput({ usual, most, id, value, onChange = nothing }: Props) {
  const text = typeof value === "string" ? value : "";
  // Whoever has chosen one sees the others again, not that one alone.
  const isOne = usual.includes(text);
  return (
    <AutoComplete
      {...(id && { id })}
      value={text}
      options={usual.filter((one) => isOne || one.includes(text)).map((one) => ({ value: one }))}
      onChange={(next: string) => {
        onChange(next);
      }}
    >
      <Input {...(most > 0 && { count: { max: most } })} />
    </AutoComplete>
  );
}
