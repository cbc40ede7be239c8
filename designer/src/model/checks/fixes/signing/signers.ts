import type { Json, JsonObject } from "../../../elsa/json";
import { namedIn } from "../../kinds/who";
import { fix, mending, nameOf, stepOf, type Fixing } from "../fix";
import { mostLike } from "../likeness";
import { before } from "../surroundings";

/** Nobody signs, or a line names nobody: such lines go, or the post whose name is most like the step's, or whoever did the step before, signs. */
export const noSigner: Fixing = (flawed) => {
  const { office, activity } = flawed;
  const role = activity && mostLike(office.roles, nameOf(activity));
  const earlier = before(flawed, stepOf(flawed));
  const signing = (...more: readonly JsonObject[]) =>
    mending(flawed, ["Signers"], (value) => withoutNobody(value, more));
  return [
    fix("drop-empty", {}, signing()),
    ...(role ? [fix("role-signs", { role: role.name }, signing({ role: role.code }))] : []),
    ...(earlier ? [fix("doer-signs", { step: nameOf(earlier) }, signing({ doneBy: earlier.id }))] : []),
  ];
};

function withoutNobody(value: Json | null, more: readonly JsonObject[]): readonly JsonObject[] {
  return [...namedIn(value), ...more];
}
