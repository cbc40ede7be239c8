import { isBlank } from "../kinds/kind";
import { fix, mending, nameOf, type Fixing } from "./fix";
import { mostLike } from "./likeness";

/** No rule table is chosen: the one in force whose name is like the step's. */
export const noTable: Fixing = (flawed) => {
  const inForce = (flawed.office.tables ?? []).filter(({ published }) => published);
  const table = mostLike(inForce, flawed.activity ? nameOf(flawed.activity) : "");
  const choosing =
    table &&
    fix(
      "choose-table",
      { table: table.name },
      mending(flawed, ["Table"], (value) => (isBlank(value ?? undefined) ? table.code : value)),
    );
  return choosing ? [choosing] : [];
};
