import { Input } from "antd";
import type { FieldInputProps, FieldType } from "../FieldType";
import { nothing } from "../inputs/inputProps";
import { Phrases } from "../inputs/Phrases";
import { textProps } from "../inputs/textProps";
import { plainly } from "../plainly";
import { textProblem } from "../textProblem";

function TextInput(props: FieldInputProps) {
  const box = textProps(props);
  return (
    <>
      <Phrases phrases={props.field.phrases ?? []} text={box.value} onChange={props.onChange ?? nothing} />
      <Input {...box} />
    </>
  );
}

/** A text of one line. */
export default {
  Input: TextInput,
  problem: textProblem,
  inWords: (_, value, reading) => plainly(value, reading),
} satisfies FieldType;
