import { endType, startType } from "../../elsa/flowTypes";
import { addStep, idOfAdded } from "../../commands/addStep";
import { connect } from "../../commands/connect";
import { removeSteps } from "../../commands/removeSteps";
import type { Connection } from "../../document/flow";
import { waysOut } from "../../document/ways";
import { called, leading, newEndAt, removing } from "./arrows";
import { takeResults } from "./calling/called";
import { fix, stepOf, type Fix, type Fixing, type Flawed } from "./fix";
import { newNames } from "./newNames";
import { endsOf, onwardFrom, openOutlets } from "./surroundings";

/** Nothing to begin with: a start before the first step that nothing leads to. */
export const noStart: Fixing = (flawed) => {
  const { document, types } = flawed;
  const led = new Set(document.connections.map(({ to }) => to.activity));
  const heads = [...document.activities.filter(({ id }) => !led.has(id)), ...document.activities];
  const names = newNames(flawed);
  return heads.slice(0, 3).map(({ id }) =>
    fix("start-before", { name: called(flawed, id) }, (now) => {
      const step = idOfAdded(now, startType);
      const added = addStep.apply(now, { ...names, type: startType, name: names.start, spot: null }, types);
      return connect.apply(added, { step, port: "Done", to: id }, types);
    }),
  );
};

/** Several to begin with: the first stays. */
export const manyStarts: Fixing = ({ document, types }) => {
  const [, ...others] = document.activities.filter(({ type }) => type === startType).map(({ id }) => id);
  return [fix("keep-first-start", {}, (now) => removeSteps.apply(now, { steps: others, called: "" }, types))];
};

/** No end at all: a new one where an outcome leads nowhere yet, or in the place of a way back. */
export const noEnd: Fixing = (flawed) => {
  const { document, types } = flawed;
  const open = document.activities.flatMap(({ id }) => openOutlets(document, id, types));
  return [
    ...open.map((outlet) => newEndAt(flawed, outlet)),
    ...document.connections.toReversed().map((way) => endInstead(flawed, way)),
  ];
};

function endInstead(flawed: Flawed, { from }: Connection): Fix {
  const { types } = flawed;
  const names = newNames(flawed);
  return fix("new-end-after", { after: called(flawed, from.activity) }, (now) => {
    const to = idOfAdded(now, endType);
    const added = addStep.apply(now, { ...names, type: endType, name: names.end, spot: null }, types);
    return connect.apply(added, { step: from.activity, port: from.port, to }, types);
  });
}

/** Steps from which no end can be come to: what leads nowhere yet, or else a way of theirs, leads to an end. */
export const noWayOut: Fixing = (flawed) => {
  const { document, types } = flawed;
  const onward = onwardFrom(document, stepOf(flawed));
  const open = onward.flatMap((id) => openOutlets(document, id, types));
  const ways = onward
    .toReversed()
    .flatMap((id) => waysOut(document, id).map(({ from: { activity, port } }) => ({ step: activity, port })));
  const led = [...open, ...ways].flatMap((outlet) =>
    endsOf(document).map((end) => ({
      ...leading(flawed, outlet, end),
      label: "lead-from-to" as const,
      values: { after: called(flawed, outlet.step), to: called(flawed, end.id) },
    })),
  );
  return [...led, ...takeResults(flawed)];
};

/** A circle where nothing waits: a task in it, or out of it to an end. */
export const circle: Fixing = (flawed) => {
  const { document, types } = flawed;
  const step = stepOf(flawed);
  const task = types.find(
    ({ waits, inputs }) => waits === true && inputs.some(({ editor, required }) => editor === "Who" && required),
  );
  const names = newNames(flawed);
  const added = (way: Connection): readonly Fix[] =>
    task === undefined
      ? []
      : [
          fix("task-between", { after: called(flawed, step), to: called(flawed, way.to.activity) }, (now) =>
            addStep.apply(now, { ...names, type: task.type, spot: spotOf(way) }, types),
          ),
        ];
  const out = waysOut(document, step).flatMap(({ from: { activity, port } }) =>
    endsOf(document).map((end) => leading(flawed, { step: activity, port }, end)),
  );
  return [...waysOut(document, step).flatMap(added), ...out, removing(flawed, step)];
};

export function spotOf({ from, to }: Connection) {
  return { from: [{ step: from.activity, port: from.port }], to: to.activity };
}
