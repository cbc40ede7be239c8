import { unitsQuery } from "../../office/people";
import type { FieldInputProps, FieldType } from "../FieldType";
import { UnitSelect } from "../inputs/UnitSelect";
import { byName } from "../plainly";

function UnitsInput(props: FieldInputProps) {
  return <UnitSelect several {...props} />;
}

/** Several units, by code. */
export default {
  Input: UnitsInput,
  problem: () => null,
  inWords: (_, value, reading) => byName(value, reading),
  names: unitsQuery,
} satisfies FieldType;
