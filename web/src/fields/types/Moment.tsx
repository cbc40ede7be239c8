import type { FieldType } from "../FieldType";
import { MomentInput } from "../inputs/TimeInput";
import { plainly } from "../plainly";

/** A moment, kept in UTC, entered and read by the office's clock. */
export default {
  Input: MomentInput,
  problem: () => null,
  inWords: (_, value, reading) => plainly(value, reading, reading.moment),
} satisfies FieldType;
