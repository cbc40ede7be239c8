import { Input } from "antd";
import type { FieldInputProps, FieldType } from "../FieldType";
import { textProps } from "../inputs/textProps";
import { plainly } from "../plainly";
import { textProblem } from "../textProblem";

function LongTextInput({ tall = false, ...props }: FieldInputProps) {
  const rows = tall ? { minRows: 6, maxRows: 20 } : { minRows: 3, maxRows: 14 };
  return <Input.TextArea {...textProps(props)} autoSize={rows} showCount />;
}

/** A text of several lines. */
export default {
  Input: LongTextInput,
  problem: textProblem,
  inWords: (_, value, reading) => plainly(value, reading),
  wide: true,
  counted: true,
} satisfies FieldType;
