import { declaredFields } from "../../document/fields";
import { isList, isObject, textsIn, type Json, type JsonObject } from "../../elsa/json";
import { isBlank } from "../kinds/kind";
import { fix, inputsFor, mending, nameOf, saidOf, stepOf, type Fix, type Fixing, type Flawed } from "./fix";
import { mostLike } from "./likeness";
import { before } from "./surroundings";
import { who as whoKind } from "../kinds/who";

/** Nobody does it: the post whose name is most like the step's, or whoever did the step before. */
export const nobody: Fixing = (flawed) => {
  const role = mostLike(flawed.office.roles, calledStep(flawed));
  const earlier = before(flawed, stepOf(flawed));
  const naming = (part: JsonObject) =>
    mending(flawed, ["Who"], (value, input) =>
      input.required && isNobody(value, flawed) ? { ...kept(value), ...part } : value,
    );
  return [
    ...(role ? [fix("choose-role", { role: role.name }, naming({ role: role.code }))] : []),
    ...(earlier ? [fix("done-before", { step: nameOf(earlier) }, naming({ doneBy: earlier.id }))] : []),
  ];
};

function isNobody(value: Json | null, { asked }: Flawed): boolean {
  if (value === null || whoKind.shape(asked)(value, "$") !== null) return true;
  let told = false;
  whoKind.problems?.(value, { tell: () => (told = true) } as never);
  return told;
}

/** Steps that must be done by others stay said. */
function kept(value: Json | null): JsonObject {
  const { notBy } = isObject(value) ? value : {};
  return notBy === undefined ? {} : { notBy: textsIn(notBy) };
}

/** No unit: the one whose name is most like the step's, or those that a field of the case names. */
export const noUnits: Fixing = (flawed) => {
  const unit = mostLike(flawed.office.units, calledStep(flawed));
  const fields = declaredFields(flawed.document).filter(({ type }) => type === "Units" || type === "Unit");
  return [
    ...fields.map(({ name, label }) =>
      fix(
        "units-of-field",
        { field: label },
        mending(flawed, ["Units"], () => ({ field: name })),
      ),
    ),
    ...(unit
      ? [
          fix(
            "choose-unit",
            { unit: unit.name },
            mending(flawed, ["Units"], () => ({ fixed: [unit.code] })),
          ),
        ]
      : []),
  ];
};

/** Another step that is not there: it is forgotten, or the step before stands for it. */
export const unknownStep: Fixing = (flawed) => {
  const gone = saidOf(flawed, "other");
  const earlier = before(flawed, stepOf(flawed));
  const role = mostLike(flawed.office.roles, calledStep(flawed));
  const instead = (part: JsonObject): Fix["run"] =>
    mending(flawed, ["Who"], (value) => (isObject(value) ? { ...without(value, gone), ...part } : value));
  return [
    fix(
      "forget-step",
      {},
      mending(flawed, ["Who", "Steps"], (value) => forgetting(value, gone)),
    ),
    ...(earlier ? [fix("done-before", { step: nameOf(earlier) }, instead({ doneBy: earlier.id }))] : []),
    ...(role ? [fix("choose-role", { role: role.name }, instead({ role: role.code }))] : []),
  ];
};

function forgetting(value: Json | null, gone: string): Json | null {
  if (isList(value)) return value.filter((one) => one !== gone);
  return isObject(value) ? without(value, gone) : value;
}

function without(value: JsonObject, gone: string): JsonObject {
  const { doneBy, notBy, ...others } = value;
  return {
    ...others,
    ...(doneBy !== undefined && doneBy !== gone && { doneBy }),
    ...(notBy !== undefined && { notBy: textsIn(notBy).filter((id) => id !== gone) }),
  };
}

/** Nobody is told, or somebody that is not known: a post instead. */
export const nobodyTold: Fixing = (flawed) => toldRole(flawed, (codes) => (codes.length === 0 ? [""] : codes), isBlank);

export const handlerTold: Fixing = (flawed) =>
  toldRole(
    flawed,
    (codes) => codes,
    (code) => code === "handler" || code === "unit-head",
  );

export const unknownTold: Fixing = (flawed) => {
  const gone = saidOf(flawed, "recipient");
  return [
    fix(
      "forget-recipient",
      { recipient: gone },
      telling(flawed, (codes) => codes.filter((code) => code !== gone)),
    ),
    ...toldRole(
      flawed,
      (codes) => codes,
      (code) => code === gone,
    ),
  ];
};

function toldRole(
  flawed: Flawed,
  from: (codes: readonly string[]) => readonly string[],
  isWrong: (code: string) => boolean,
): readonly Fix[] {
  const role = mostLike(flawed.office.roles, calledStep(flawed));
  if (role === undefined) return [];
  const code = `role:${role.code}`;
  const change = (codes: readonly string[]) => [...new Set(from(codes).map((one) => (isWrong(one) ? code : one)))];
  return [fix("tell-role", { role: role.name }, telling(flawed, change))];
}

/** Changes who is told, in lists of recipients and at every rung of a ladder. */
function telling(flawed: Flawed, change: (codes: readonly string[]) => readonly string[]): Fix["run"] {
  const ofRung = (rung: Json): Json => {
    if (!isObject(rung)) return rung;
    const { to, copy } = rung;
    return {
      ...rung,
      ...(Array.isArray(to) && { to: change(to.map(String)) }),
      ...(Array.isArray(copy) && { copy: change(copy.map(String)) }),
    };
  };
  return mending(flawed, ["Recipients", "Ladder"], (value, { editor }) => {
    const list = Array.isArray(value) ? (value as readonly Json[]) : [];
    if (editor === "Recipients") return change(list.map(String));
    return list.length === 0 ? value : list.map(ofRung);
  });
}

function calledStep(flawed: Flawed): string {
  const [input] = inputsFor(flawed, ["Who"]);
  return flawed.activity ? nameOf(flawed.activity) : (input?.label.zh ?? "");
}
