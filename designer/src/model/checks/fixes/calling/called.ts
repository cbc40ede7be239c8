import { codeCalled } from "../../../document/called";
import { isList, type Json } from "../../../elsa/json";
import type { OfficeProcedure } from "../../../office/office";
import { connect } from "../../../commands/connect";
import { waysOut } from "../../../document/ways";
import { fix, inTurn, mending, nameOf, stepOf, type Fix, type Fixing, type Flawed } from "../fix";
import { mostLike } from "../likeness";
import { endsOf, openOutlets } from "../surroundings";

/** No procedure is chosen, or one that cannot be called: the one whose name is like the step's, with its results. */
export const noProcedure: Fixing = (flawed) => {
  const { office, document, activity } = flawed;
  const may = (office.procedures ?? []).filter(
    ({ code, calls }) => code !== document.definitionId && !calls.includes(document.definitionId),
  );
  const chosen = mostLike(may, activity ? nameOf(activity) : "");
  if (!chosen) return [];
  const choose = mending(flawed, ["Procedure"], () => chosen.code);
  return [fix("choose-procedure", { procedure: chosen.name }, inTurn(choose, taken(flawed, chosen)))];
};

/** The results are not those of the procedure. */
export const takeResults: Fixing = (flawed) => {
  const called = calledBy(flawed);
  return called ? [fix("take-results", {}, taken(flawed, called))] : [];
};

/** The same result twice. */
export const sameResult: Fixing = (flawed) => [
  fix(
    "drop-second",
    {},
    mending(flawed, ["Results"], (value) => [...new Set(listed(value))]),
  ),
];

/** Its results as ways out, in the order of the procedure; new ones lead where the first did, or else to the end. */
function taken(flawed: Flawed, { results }: OfficeProcedure): Fix["run"] {
  const { document, types } = flawed;
  const step = stepOf(flawed);
  const to = waysOut(document, step)[0]?.to.activity ?? endsOf(document)[0]?.id ?? null;
  return inTurn(
    mending(flawed, ["Results"], () => results),
    (now) =>
      openOutlets(now, step, types).reduce((led, { port }) => connect.apply(led, { step, port, to }, types), now),
  );
}

function calledBy(flawed: Flawed): OfficeProcedure | undefined {
  const code = flawed.activity ? codeCalled(flawed.activity, flawed.types) : null;
  return flawed.office.procedures?.find((one) => one.code === code);
}

function listed(value: Json | null): readonly Json[] {
  return isList(value) ? value : [];
}
