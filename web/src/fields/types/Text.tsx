import { Input } from "antd";
import type { FieldInputProps, FieldType } from "../FieldType";
import { textProps } from "../inputs/textProps";
import { plainly } from "../plainly";
import { textProblem } from "../textProblem";

function TextInput(props: FieldInputProps) {
  return <Input {...textProps(props)} />;
}

/** A text of one line. */
export default {
  Input: TextInput,
  problem: textProblem,
  inWords: (_, value, reading) => plainly(value, reading),
} satisfies FieldType;
