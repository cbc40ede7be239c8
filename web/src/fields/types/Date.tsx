import type { FieldType } from "../FieldType";
import { DayInput } from "../inputs/TimeInput";
import { plainly } from "../plainly";

/** A day, such as `2026-11-23`. */
export default {
  Input: DayInput,
  problem: () => null,
  inWords: (_, value, reading) => plainly(value, reading),
} satisfies FieldType;
