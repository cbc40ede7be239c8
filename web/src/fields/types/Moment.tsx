import { Moment } from "../../time/Moment";
import type { FieldType, ShownProps } from "../FieldType";
import { MomentInput } from "../inputs/TimeInput";
import { plainly } from "../plainly";
import { useReading } from "../useReading";

/** The whole of it on pointing. */
function Pointed({ value }: ShownProps) {
  const reading = useReading();
  return typeof value === "string" ? <Moment at={value} /> : plainly(value, reading);
}

/** A moment, kept in UTC, entered and read by the office's clock. */
export default {
  Input: MomentInput,
  problem: () => null,
  inWords: (_, value, reading) => plainly(value, reading, reading.moment),
  Shown: Pointed,
} satisfies FieldType;
