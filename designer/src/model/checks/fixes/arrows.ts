import { endType } from "../../elsa/flowTypes";
import { addStep } from "../../commands/addStep";
import { connect } from "../../commands/connect";
import { moveStep } from "../../commands/moveStep";
import { removeSteps } from "../../commands/removeSteps";
import type { Activity } from "../../document/flow";
import { objectsIn, textsIn, type Json } from "../../elsa/json";
import { overdueWords } from "../stepFacts";
import { portsOf } from "../../document/ports";
import { activityOf, waysOut } from "../../document/ways";
import { fix, mending, nameOf, saidOf, stepOf, written, type Fix, type Fixing, type Flawed } from "./fix";
import { newNames } from "./newNames";
import { before, belowInTree, endsOf, openOutlets, type Outlet } from "./surroundings";

/** An outcome that leads nowhere: to the next step, to an end, back, or to a new end. */
export const deadEnd: Fixing = (flawed) => {
  const { document } = flawed;
  const outlet = outletOf(flawed);
  if (outlet === undefined) return [];
  const own = waysOut(document, outlet.step).flatMap(({ to }) => activityOf(document, to.activity) ?? []);
  const next = [belowInTree(flawed, outlet.step), ...own, ...endsOf(document), before(flawed, outlet.step)];
  const targets = [...new Set(next.filter((one) => one !== undefined))];
  return [...targets.map((to) => leading(flawed, outlet, to)), newEndAt(flawed, outlet)];
};

/** The finding says what people call the outcome. One that leads to a step of an unknown type leads nowhere either. */
function outletOf(flawed: Flawed): Outlet | undefined {
  const { activity, document, types } = flawed;
  const ports = activity ? portsOf(activity, types, "zh") : [];
  const label = saidOf(flawed, "outcome");
  const meant = ports.filter((own) => own.port === label || (own.label ?? overdueWords.zh) === label);
  const open = openOutlets(document, stepOf(flawed), types);
  const [first] = meant.toSorted((a, b) => rank(a.port) - rank(b.port));
  return first && { step: stepOf(flawed), port: first.port };

  function rank(port: string): number {
    return open.some((own) => own.port === port) ? 0 : 1;
  }
}

export function leading({ types }: Flawed, { step, port }: Outlet, to: Activity): Fix {
  return fix("lead-to", { to: nameOf(to) }, (now) => connect.apply(now, { step, port, to: to.id }, types));
}

export function newEndAt(flawed: Flawed, outlet: Outlet): Fix {
  const names = newNames(flawed);
  return fix("new-end", {}, (now) =>
    addStep.apply(now, { ...names, type: endType, name: names.end, spot: { from: [outlet], to: null } }, flawed.types),
  );
}

/** An outcome that leads to several steps: one of them stays. */
export const twoWays: Fixing = (flawed) => {
  const port = saidOf(flawed, "outcome");
  const ways = waysOut(flawed.document, stepOf(flawed)).filter(({ from }) => from.port === port);
  const targets = new Set(ways.map(({ to }) => to.activity));
  return [...targets].flatMap((id) => {
    const to = activityOf(flawed.document, id);
    return to ? [{ ...leading(flawed, { step: stepOf(flawed), port }, to), label: "keep-only" as const }] : [];
  });
};

/** An arrow whose one end is not there. Other arrows of the same outcome stay. */
export const strayArrow: Fixing = (flawed) => {
  const { document, types, finding } = flawed;
  const { to: end } = finding.values;
  const gone = written(end);
  const stray = document.connections.filter(
    ({ from, to }) =>
      to.activity === gone &&
      (finding.step === null ? from.activity === saidOf(flawed, "from") : from.activity === finding.step),
  );
  return stray.map(({ from }) => {
    const kept = waysOut(document, from.activity).find(
      ({ from: own, to }) => own.port === from.port && to.activity !== gone && activityOf(document, to.activity),
    );
    const to = kept?.to.activity ?? null;
    return fix("remove-arrow", {}, (now) => connect.apply(now, { step: from.activity, port: from.port, to }, types));
  });
};

/** An arrow from an outcome that the step does not have. */
export const unknownOutcome: Fixing = (flawed) => {
  const [step, port] = [stepOf(flawed), saidOf(flawed, "outcome")];
  return [
    fix(
      "add-outcome",
      { outcome: port },
      mending(flawed, ["Outcomes"], (value) => withOutcome(value, port)),
    ),
    fix(
      "add-outcome",
      { outcome: port },
      mending(flawed, ["Branches"], (value) => [...textsIn(value), port]),
    ),
    ...openOutlets(flawed.document, step, flawed.types).map((outlet) => instead(flawed, outlet, port)),
    fix("remove-arrow", {}, (now) => connect.apply(now, { step, port, to: null }, flawed.types)),
  ];
};

/** A task without outcomes of its own has the one that the engine gives it: it stays. */
function withOutcome(value: Json | null, name: string): Json {
  const own = objectsIn(value);
  return [...(own.length > 0 ? own : [{ name: "Done", label: "提交" }]), { name, label: name }];
}

/** The arrow begins at an outcome that leads nowhere yet. */
function instead({ document, types }: Flawed, { step, port }: Outlet, strange: string): Fix {
  const way = waysOut(document, step).find(({ from }) => from.port === strange);
  return fix("lead-instead", { outcome: port }, (now) => {
    const led = connect.apply(now, { step, port, to: way?.to.activity ?? null }, types);
    return connect.apply(led, { step, port: strange, to: null }, types);
  });
}

/** A step that nothing leads to: into the way to the end, below one that leads nowhere, or away. */
export const unreachable: Fixing = (flawed) => {
  const { document, types, activity } = flawed;
  const step = stepOf(flawed);
  const toEnd = document.connections.filter(
    ({ from, to }) => from.activity !== step && endsOf(document).some(({ id }) => id === to.activity),
  );
  const open = document.activities
    .filter(({ id }) => id !== step)
    .flatMap(({ id }) => openOutlets(document, id, types));
  return [
    ...(activity ? open.map((outlet) => ({ ...leading(flawed, outlet, activity), ...after(flawed, outlet) })) : []),
    ...toEnd.map(({ from, to }) =>
      fix("move-after", { after: called(flawed, from.activity) }, (now) =>
        moveStep.apply(
          now,
          { step, spot: { from: [{ step: from.activity, port: from.port }], to: to.activity } },
          types,
        ),
      ),
    ),
    removing(flawed, step),
  ];
};

function after(flawed: Flawed, { step }: Outlet): Pick<Fix, "label" | "values"> {
  return { label: "lead-from", values: { after: called(flawed, step) } };
}

export function removing(flawed: Flawed, step: string): Fix {
  const name = called(flawed, step);
  return fix("remove-step", { name }, (now) => removeSteps.apply(now, { steps: [step], called: name }, flawed.types));
}

export function called({ document }: Flawed, id: string): string {
  const activity = activityOf(document, id);
  return activity ? nameOf(activity) : id;
}
