import { typeOf, type StepDescriptor } from "../model/office/descriptor";
import { readDeadline } from "../model/editors/deadline";
import { readLadder } from "../model/editors/ladder";
import { readTimeSpan } from "../model/editors/timeSpan";
import { readUnits } from "../model/editors/units";
import { readWho } from "../model/editors/who";
import { objectsIn } from "../model/elsa/json";
import type { Activity } from "../model/document/flow";
import { inputsOf, type Input } from "../model/document/inputs";
import { readLimit } from "../model/words/limit";
import { portsOf } from "../model/document/ports";
import { usesOf } from "../model/document/uses";

/** What the designer's model says of a step, in the form of tests/contract/readings. For tests. */
export function readingOf(activity: Activity, types: readonly StepDescriptor[]) {
  const inputs = inputsOf(activity, types);
  const uses = usesOf(activity, types);
  return {
    id: activity.id,
    ports: portsOf(activity, types, "zh"),
    who: [...valuesOf(inputs, "Who", readWho), ...inputs.flatMap(signersOf)],
    units: valuesOf(inputs, "Units", readUnits),
    role: inputs.flatMap(({ editor, value }) => editor.post?.(value) ?? [])[0] ?? null,
    limits: inputs.flatMap((input) => limitOf(input) ?? []),
    rungs: inputs
      .filter(({ descriptor }) => descriptor.editor === "Ladder")
      .flatMap(({ value }) => readLadder(value).map(({ name, label, labelEn }) => ({ name, label, labelEn }))),
    told: uses.told.toSorted(),
    waits: typeOf(types, activity.type)?.waits ?? false,
    fieldsRead: uses.fieldsRead.toSorted(),
    fieldsQuoted: uses.fieldsQuoted.toSorted(),
    fieldsWritten: uses.fieldsWritten.toSorted(),
    stepsNamed: uses.stepsNamed.toSorted(),
  };
}

function valuesOf(inputs: readonly Input[], editor: string, read: (value: Input["value"]) => object | null) {
  return inputs
    .filter(({ descriptor }) => descriptor.editor === editor)
    .map((input) => parts(input, read(input.value) ?? {}));
}

function signersOf(input: Input) {
  return input.descriptor.editor === "Signers"
    ? objectsIn(input.value).map((rule) => parts(input, readWho(rule) ?? {}))
    : [];
}

function limitOf(input: Input) {
  const { editor } = input.descriptor;
  const readers = { Deadline: readDeadline, TimeLimit: readLimit, TimeSpan: readTimeSpan };
  const limit = Object.entries(readers).find(([kind]) => kind === editor)?.[1](input.value) ?? null;
  return limit && parts(input, limit);
}

/** The parts that there are, after the label of the input. Of a rule by whom nobody is kept apart, that part is not there. */
function parts({ descriptor }: Input, read: object) {
  const there = Object.entries(read).filter(
    ([part, value]) => value !== null && !(part === "notBy" && Array.isArray(value) && value.length === 0),
  );
  return { input: descriptor.label.zh, ...Object.fromEntries(there) };
}
