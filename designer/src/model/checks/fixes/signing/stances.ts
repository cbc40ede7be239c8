import { connect } from "../../../commands/connect";
import type { Activity } from "../../../document/flow";
import { changedIn, type JsonObject } from "../../../elsa/json";
import { readOutcomes, type Outcome } from "../../../editors/outcomes";
import { readStance, type Stance } from "../../../editors/signing/stance";
import { valueIn } from "../../../document/inputs";
import { activityOf, waysOut } from "../../../document/ways";
import { isBlank } from "../../kinds/kind";
import { fix, inputsFor, inTurn, saidOf, stepOf, type Fix, type Fixing, type Flawed } from "../fix";
import type { Label } from "../labels";
import { answersIn, type Answer } from "../newNames";
import { outcomes } from "../outcomes";
import { before, belowInTree, openOutlets } from "../surroundings";

const saying = { Agrees: "agrees", Against: "is-against", Abstains: "abstains" } as const satisfies Record<
  Stance,
  Label
>;

/** None agrees, or several do: one of them does. */
export const oneAgrees: Fixing = (flawed) => {
  const offered = offeredAt(flawed);
  const several = offered.filter(({ stance }) => stance === "Agrees");
  if (several.length > 1) return several.map((one) => onlyAgrees(flawed, one));
  const next = belowInTree(flawed, stepOf(flawed)) ?? firstNext(flawed);
  return [
    ...silent(offered).map((one) => says(flawed, one, "Agrees")),
    ...adding(flawed, "add-agrees", "Agrees", next),
  ];
};

/** None is against: one of those that say nothing, or a new one, which leads back. */
export const noneAgainst: Fixing = (flawed) => {
  const back = before(flawed, stepOf(flawed));
  return [
    ...silent(offeredAt(flawed)).map((one) => says(flawed, one, "Against")),
    ...adding(flawed, "add-against", "Against", back),
  ];
};

/** One that says nothing agrees, is against, or abstains. */
export const noStance: Fixing = (flawed) => {
  const label = saidOf(flawed, "outcome");
  const outcome = offeredAt(flawed).find((one) => one.label === label && one.stance === null);
  if (!outcome) return [];
  return (["Agrees", "Against", "Abstains"] as const).map((stance) => says(flawed, outcome, stance));
};

/** Where no votes are weighed nobody abstains: it is an outcome like others, or none. */
export const nobodyAbstains: Fixing = (flawed) => {
  const label = saidOf(flawed, "outcome");
  const isMeant = (one: JsonObject) =>
    readStance(one["stance"]) === "Abstains" && label === (one["label"] ?? one["name"]);
  const plain = outcomes(flawed, (list) => list.map((one) => (isMeant(one) ? changedIn(one, { stance: null }) : one)));
  return [
    fix("no-abstaining", { outcome: label }, inTurn(plain, leadingOn(flawed, firstNext(flawed)))),
    fix(
      "drop-outcome",
      { outcome: label },
      outcomes(flawed, (list) => list.filter((one) => !isMeant(one))),
    ),
  ];
};

function offeredAt(flawed: Flawed): readonly Outcome[] {
  const [input] = inputsFor(flawed, ["Outcomes"]);
  return readOutcomes((input && flawed.activity && valueIn(flawed.activity.source, input.name)) ?? null);
}

function silent(offered: readonly Outcome[]): readonly Outcome[] {
  return offered.filter(({ stance }) => stance === null);
}

function says(flawed: Flawed, { name, label }: Outcome, stance: Stance): Fix {
  return fix(
    saying[stance],
    { outcome: label },
    written(flawed, (list) => list.map((one) => (one["name"] === name ? { ...one, stance } : one))),
  );
}

function onlyAgrees(flawed: Flawed, { name, label }: Outcome): Fix {
  const others = (one: JsonObject) => readStance(one["stance"]) === "Agrees" && one["name"] !== name;
  return fix(
    "only-agrees",
    { outcome: label },
    written(flawed, (list) => list.map((one) => (others(one) ? { ...one, stance: "Against" } : one))),
  );
}

function adding(
  flawed: Flawed,
  label: "add-agrees" | "add-against",
  stance: Answer["stance"],
  to: Activity | undefined,
) {
  const answer = answersIn(flawed).find((one) => one.stance === stance);
  if (!answer || !to) return [];
  const add = written(flawed, (list) => [...list, { ...answer, name: freeName(answer.name, list) }]);
  return [fix(label, {}, inTurn(add, leadingOn(flawed, to)))];
}

/** As `outcomes`; a task without any has the one that the engine gives it. */
function written(flawed: Flawed, change: (list: readonly JsonObject[]) => readonly JsonObject[]) {
  const own = offeredAt(flawed).map(({ name, label }) => ({ name, label }));
  return outcomes(flawed, (list) => change(list.some(({ name }) => !isBlank(name)) ? list : own), true);
}

function leadingOn(flawed: Flawed, to: Activity | undefined): Fix["run"] {
  const step = stepOf(flawed);
  return (document) =>
    openOutlets(document, step, flawed.types).reduce(
      (now, { port }) => (to ? connect.apply(now, { step, port, to: to.id }, flawed.types) : now),
      document,
    );
}

function firstNext({ document, finding }: Flawed): Activity | undefined {
  const [way] = waysOut(document, finding.step ?? "");
  return way && activityOf(document, way.to.activity);
}

function freeName(name: string, list: readonly JsonObject[]): string {
  const taken = new Set(list.map((one) => one["name"]));
  let number = 1;
  while (taken.has(number === 1 ? name : `${name}${number}`)) number++;
  return number === 1 ? name : `${name}${number}`;
}
