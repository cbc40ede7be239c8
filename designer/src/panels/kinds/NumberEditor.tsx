import type { Json } from "../../model/elsa/json";
import type { EditorProps } from "../editorProps";
import { NumberEntry } from "../parts/NumberEntry";
import { useLabel } from "../useLabel";

/** A whole number of something: people, branches. */
export function NumberEditor({ descriptor, value, onChange, surroundings }: EditorProps) {
  return (
    <NumberEntry
      label={useLabel(descriptor)}
      value={numberFrom(value)}
      onChange={onChange}
      min={0}
      whole
      disabled={surroundings.readOnly}
    />
  );
}

/** The engine reads a number that stands in a text as well. */
function numberFrom(value: Json | undefined): number | null {
  if (typeof value === "number") return value;
  const number = typeof value === "string" && value.trim() !== "" ? Number(value) : NaN;
  return Number.isFinite(number) ? number : null;
}
