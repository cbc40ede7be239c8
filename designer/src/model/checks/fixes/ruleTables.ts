import { isBlank, wordOf } from "../kinds/kind";
import { fix, mending, nameOf, type Fixing } from "./fix";
import { mostLike } from "./likeness";

/** No rule table is chosen, or one that is not in force: the one in force whose name is like the step's. */
export const noTable: Fixing = (flawed) => {
  const inForce = (flawed.office.tables ?? []).filter(({ published }) => published);
  const table = mostLike(inForce, flawed.activity ? nameOf(flawed.activity) : "");
  const isUsable = (value: string) => inForce.some(({ code }) => code === value);
  const choosing =
    table &&
    fix(
      "choose-table",
      { table: table.name },
      mending(flawed, ["Table"], (value) =>
        isBlank(value ?? undefined) || !isUsable(wordOf(value ?? undefined)) ? table.code : value,
      ),
    );
  return choosing ? [choosing] : [];
};
