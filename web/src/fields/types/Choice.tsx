import type { FieldType } from "../FieldType";
import { ChoiceInput } from "../inputs/ChoiceInput";
import { byLabel } from "../plainly";

/** One of what the field lists. */
export default {
  Input: ChoiceInput,
  problem: () => null,
  inWords: byLabel,
} satisfies FieldType;
