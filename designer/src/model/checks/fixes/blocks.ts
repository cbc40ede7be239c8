import { endType, joinType } from "../../elsa/flowTypes";
import { addStep } from "../../commands/addStep";
import { freeId, idsOf } from "../../document/changing";
import { connect } from "../../commands/connect";
import { removeSteps } from "../../commands/removeSteps";
import type { Connection, FlowDocument } from "../../document/flow";
import { grouped } from "../../places/grouped";
import { opensBlock } from "../../splicing/wholeBlocks";
import { waysIn } from "../../document/ways";
import { called, removing } from "./arrows";
import { fix, inTurn, nameOf, saidOf, stepOf, written, type Fix, type Fixing, type Flawed } from "./fix";
import { newNames } from "./newNames";
import { onwardFrom } from "./surroundings";

const closing = joinType;

/** Branches that are never joined: a join before the step where they meet, or no fork. */
export const noJoin: Fixing = (flawed) => [...joinsBefore(flawed, stepOf(flawed)), removing(flawed, stepOf(flawed))];

/** A branch that ends without being joined, or a step that is come to from inside a block and from outside. */
export const leavesBlock: Fixing = (flawed) => {
  const step = stepOf(flawed);
  const forks = forksOf(flawed).filter(({ name, id }) => (name ?? id) === saidOf(flawed, "fork"));
  return forks.flatMap(({ id: fork }) => {
    const inside = new Set(onwardFrom(flawed.document, fork, step));
    const own = waysIn(flawed.document, step).filter(({ from }) => from.activity !== fork && inside.has(from.activity));
    const others = waysIn(flawed.document, step).filter(({ from }) => !inside.has(from.activity));
    return [
      ...joinsWithin(flawed.document, inside).map((join) => redirecting(flawed, own, join)),
      ...joinsBefore(flawed, fork),
      ...(others.length > 0 ? [redirecting(flawed, others, fork)] : []),
      removing(flawed, fork),
    ];
  });
};

/** A join without a fork joins nothing. */
export const noFork: Fixing = (flawed) => [
  ...forksOf(flawed).map(({ id }) => {
    const within = new Set(onwardFrom(flawed.document, id));
    const outside = waysIn(flawed.document, stepOf(flawed)).filter(({ from }) => !within.has(from.activity));
    return redirecting(flawed, outside, id);
  }),
  removing(flawed, stepOf(flawed)),
];

/** Several joins: what comes to the others comes to the first, and they go. */
export const manyJoins: Fixing = (flawed) => {
  const { document, types } = flawed;
  const [first, ...others] = joinsWithin(document, new Set(onwardFrom(document, stepOf(flawed))));
  if (first === undefined) return [];
  const runs = others.map((join) => redirecting(flawed, waysIn(document, join), first).run);
  const away: Fix["run"] = (now) => removeSteps.apply(now, { steps: others, called: "" }, types);
  return [fix("one-join", { join: called(flawed, first) }, inTurn(...runs, away))];
};

/** Branches that do not come to the join: what leads out of them, or they themselves, lead there. */
export const lostBranch: Fixing = (flawed) => {
  const { document, finding } = flawed;
  const { join: named, branches } = finding.values;
  const fork = stepOf(flawed);
  const join = document.activities.find((one) => one.type === closing && nameOf(one) === written(named));
  if (join === undefined) return [];
  const ports = written(branches).split("”“");
  const heads = document.connections.filter(({ from }) => from.activity === fork && ports.includes(from.port));
  const last = heads.flatMap(({ to }) => {
    const branch = new Set(onwardFrom(document, to.activity, fork));
    return document.connections.filter(
      ({ from, to: led }) => branch.has(from.activity) && (led.activity === fork || isEnd(document, led.activity)),
    );
  });
  return [redirecting(flawed, last, join.id), redirecting(flawed, heads, join.id)];
};

/** For each step where branches meet: a join before it. */
function joinsBefore(flawed: Flawed, fork: string): readonly Fix[] {
  const { document, types } = flawed;
  const names = newNames(flawed);
  const inside = new Set(onwardFrom(document, fork));
  const led = grouped(
    document.connections.filter(({ from }) => inside.has(from.activity)),
    ({ to }) => to.activity,
  );
  return [...led].flatMap(([meeting, ways]) => {
    const own = ways.filter(({ from }) => !onwardFrom(document, meeting).includes(from.activity));
    const [first, ...others] = own;
    if (first === undefined || others.length === 0 || meeting === fork) return [];
    const spot = { from: [{ step: first.from.activity, port: first.from.port }], to: meeting };
    return [
      fix("join-before", { name: called(flawed, meeting) }, (now) => {
        const join = freeId("flowJoin", idsOf(now));
        const added = addStep.apply(now, { ...names, type: closing, name: names.joinName, spot }, types);
        return redirecting(flawed, others, join).run(added);
      }),
    ];
  });
}

function redirecting(flawed: Flawed, ways: readonly Connection[], to: string): Fix {
  return fix("lead-to", { to: called(flawed, to) }, (now) =>
    ways.reduce((led, { from }) => connect.apply(led, { step: from.activity, port: from.port, to }, flawed.types), now),
  );
}

function joinsWithin(document: FlowDocument, ids: ReadonlySet<string>): readonly string[] {
  return document.activities.flatMap(({ id, type }) => (type === closing && ids.has(id) ? [id] : []));
}

function forksOf({ document, types }: Flawed) {
  return document.activities.filter(({ type }) => opensBlock(type, types));
}

function isEnd(document: FlowDocument, id: string): boolean {
  return document.activities.some((one) => one.id === id && one.type === endType);
}
