import { unitsQuery } from "../../office/people";
import type { FieldType } from "../FieldType";
import { UnitSelect } from "../inputs/UnitSelect";
import { byName } from "../plainly";

/** One unit, by code. */
export default {
  Input: UnitSelect,
  problem: () => null,
  inWords: (_, value, reading) => byName(value, reading),
  names: unitsQuery,
} satisfies FieldType;
