import { connect } from "../../commands/connect";
import { isObject, objectsIn, type Json, type JsonObject } from "../../elsa/json";
import { waysOut } from "../../document/ways";
import { isBlank, wordOf } from "../kinds/kind";
import { calledRung, isMoment, isUsableName } from "../kinds/ladder";
import { isLimit, limitShape } from "../kinds/limits";
import { numberOf } from "../shape";
import { fix, inTurn, mending, saidOf, stepOf, type Fix, type Fixing, type Flawed } from "./fix";
import { openOutlets } from "./surroundings";

const [least, most] = [1, 10_000];
const quiet = () => undefined;

/** Changes each limit that the step has, in ladders as well. */
function limits(flawed: Flawed, change: (limit: JsonObject) => JsonObject) {
  return mending(flawed, ["Deadline", "TimeLimit", "Ladder"], (value, { editor }) => {
    if (editor === "Ladder") return Array.isArray(value) ? value.map((rung: Json) => withMoment(rung, change)) : value;
    return isObject(value) ? mended(value, change) : value;
  });
}

function withMoment(rung: Json, change: (limit: JsonObject) => JsonObject): Json {
  if (!isObject(rung) || !isObject(rung["when"])) return rung;
  const when = Object.entries(rung["when"]).map(([name, part]) => [name, isObject(part) ? mended(part, change) : part]);
  return { ...rung, when: Object.fromEntries(when) as JsonObject };
}

/** A limit that can be counted stays as it is. */
function mended(limit: JsonObject, change: (limit: JsonObject) => JsonObject): JsonObject {
  return limitShape(limit, "$") !== null || isLimit(limit, quiet) ? limit : change(limit);
}

/** A time that is no time: the nearest that is allowed. */
export const outOfRange: Fixing = (flawed) => {
  const asked = Number(saidOf(flawed, "amount"));
  const nearest = asked <= 0 ? least : Math.min(most, Math.max(least, Math.round(asked)));
  const set = limits(flawed, (limit) =>
    (numberOf(limit["amount"]) ?? 0) === asked ? { ...limit, amount: nearest } : limit,
  );
  return [fix("set-amount", { amount: nearest }, inTurn(set, ledOn(flawed)))];
};

/** A limit that counts may open a way out: it leads where the first outcome leads until somebody says otherwise. */
function ledOn(flawed: Flawed): Fix["run"] {
  const step = stepOf(flawed);
  const known = new Set(openOutlets(flawed.document, step, flawed.types).map(({ port }) => port));
  return (document) => {
    const to = waysOut(document, step)[0]?.to.activity ?? null;
    const opened = openOutlets(document, step, flawed.types).filter(({ port }) => !known.has(port));
    return opened.reduce((now, { port }) => connect.apply(now, { step, port, to }, flawed.types), document);
  };
}

/** Counted in nothing: in working days as most limits are, or in hours. */
export const noClock: Fixing = (flawed) => [
  fix(
    "in-working-days",
    {},
    limits(flawed, (limit) => ({ ...limit, clock: "WorkingDays" })),
  ),
  fix(
    "in-hours",
    {},
    limits(flawed, (limit) => ({ ...limit, clock: "ClockHours" })),
  ),
];

/** No rhythm of reports: every week. */
export const noRhythm: Fixing = (flawed) => [
  fix(
    "every-week",
    {},
    mending(flawed, ["TimeLimit"], (value, { required }) =>
      required && value === null ? { amount: 5, clock: "WorkingDays" } : value,
    ),
  ),
];

/** No time to wait, or none that can be read: a working day. */
export const noWait: Fixing = (flawed) => [
  fix(
    "wait-a-day",
    {},
    mending(flawed, ["TimeLimit", "TimeSpan"], (value, { editor }) =>
      editor === "TimeSpan" ? null : (value ?? { amount: 1, clock: "WorkingDays" }),
    ),
  ),
];

function rungs(
  flawed: Flawed,
  change: (rung: JsonObject, index: number, all: readonly JsonObject[]) => readonly JsonObject[],
) {
  return mending(flawed, ["Ladder"], (value) => (value === null ? value : objectsIn(value).flatMap(change)));
}

function isMeant(rung: JsonObject, flawed: Flawed): boolean {
  const called = calledRung(rung);
  return (typeof called === "object" ? called.zh : String(called)) === saidOf(flawed, "rung");
}

/** A rung without a name or a moment: both are given, at the end of the time; or it goes. */
export const incompleteRung: Fixing = (flawed) => {
  const complete = (rung: JsonObject, taken: readonly JsonObject[]): JsonObject => ({
    ...rung,
    name: isBlank(rung["name"]) ? freeName("rung", taken) : (rung["name"] ?? null),
    when: isMoment(rung["when"], quiet) ? (rung["when"] ?? null) : "due",
  });
  return [
    fix(
      "complete-rung",
      {},
      rungs(flawed, (rung, _index, all) => [isMeant(rung, flawed) ? complete(rung, all) : rung]),
    ),
    fix(
      "drop-rung",
      {},
      rungs(flawed, (rung) => (isMeant(rung, flawed) ? [] : [rung])),
    ),
  ];
};

/** A rung whose name is taken gets another. */
export const rungName: Fixing = (flawed) => [
  fix(
    "rename-rung",
    {},
    rungs(flawed, (rung, index, all) => {
      const name = wordOf(rung["name"]);
      const first = all.findIndex((one) => one["name"] === name && isMoment(one["when"], quiet));
      const isFine = isUsableName(name) && first === index;
      return [isFine || !isMeant(rung, flawed) ? rung : { ...rung, name: freeName(name.replaceAll("/", "-"), all) }];
    }),
  ),
  fix(
    "drop-rung",
    {},
    rungs(flawed, (rung) => (isMeant(rung, flawed) ? [] : [rung])),
  ),
];

function freeName(stem: string, taken: readonly JsonObject[]): string {
  for (let number = 2; ; number++)
    if (!taken.some(({ name }) => name === `${stem}-${number}`)) return `${stem}-${number}`;
}
