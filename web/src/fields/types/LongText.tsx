import { Input } from "antd";
import type { FieldInputProps, FieldType } from "../FieldType";
import { nothing } from "../inputs/inputProps";
import { Phrases } from "../inputs/Phrases";
import { textProps } from "../inputs/textProps";
import { plainly } from "../plainly";
import { textProblem } from "../textProblem";

function LongTextInput({ tall = false, ...props }: FieldInputProps) {
  const rows = tall ? { minRows: 6, maxRows: 20 } : { minRows: 3, maxRows: 14 };
  const box = textProps(props);
  return (
    <>
      <Phrases phrases={props.field.phrases ?? []} text={box.value} onChange={props.onChange ?? nothing} />
      <Input.TextArea {...box} autoSize={rows} showCount />
    </>
  );
}

/** A text of several lines. */
export default {
  Input: LongTextInput,
  problem: textProblem,
  inWords: (_, value, reading) => plainly(value, reading),
  wide: true,
  counted: true,
} satisfies FieldType;
