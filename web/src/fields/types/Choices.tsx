import type { FieldInputProps, FieldType } from "../FieldType";
import { ChoiceInput } from "../inputs/ChoiceInput";
import { byLabel } from "../plainly";

function ChoicesInput(props: FieldInputProps) {
  return <ChoiceInput several {...props} />;
}

/** Several of what the field lists. */
export default {
  Input: ChoicesInput,
  problem: () => null,
  inWords: byLabel,
} satisfies FieldType;
