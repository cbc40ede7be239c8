import type { FindingValue } from "../../office/finding";
import { isObject, objectsIn, type Json, type JsonObject } from "../../elsa/json";
import { anything, flag, listOf, maybe, number, numberOf, oneOf, partsOf, text } from "../shape";
import { bound, longestRung } from "../bound";
import { isBlank, wordOf, type Kind, type Tell } from "./kind";
import { isLimit, limitShape } from "./limits";
import { knownIn } from "./lists";

const shape = listOf(
  partsOf({
    name: maybe(text),
    label: maybe(text),
    labelEn: maybe(text),
    when: anything,
    mark: oneOf("None", "Reminder", "Overdue", "Urged", "YellowCard", "RedCard"),
    to: maybe(listOf(text)),
    copy: maybe(listOf(text)),
    onlyUnclaimed: flag,
    mail: maybe(flag),
  }),
);

const momentShape = partsOf({ used: maybe(number), afterDue: maybe(limitShape), afterStart: maybe(limitShape) });

/** A key that the steps give to a timer of their own. */
const taken = "overdue";

export const ladder: Kind = {
  shape: () => shape,
  problems: (value, { tell }) => {
    const names = new Set<string>();
    for (const rung of objectsIn(value)) checkRung(rung, names, tell);
  },
};

function checkRung(rung: JsonObject, names: Set<string>, tell: Tell): void {
  const { when, to, copy } = rung;
  const name = wordOf(rung["name"]);
  // The moment is read before the name is looked at: what is wrong with its time is told in any case.
  if (!isMoment(when, tell) || isBlank(name)) {
    tell("findings.ladder.incomplete", { rung: calledRung(rung) });
    return;
  }
  knownIn(to, tell);
  knownIn(copy, tell);
  bound(name, longestRung, tell);
  if (names.has(name) || !isUsableName(name)) tell("findings.ladder.name", { rung: calledRung(rung), name });
  else names.add(name);
}

/** Whether a rung may be called so: names with a stroke, and one, are keys of the steps' own timers. */
export function isUsableName(name: string): boolean {
  return name !== taken && !name.includes("/") && !isBlank(name);
}

/** What people call a rung, to each in their language where the procedure says both. */
export function calledRung({ name, label, labelEn }: JsonObject): FindingValue {
  const own = isBlank(label) ? wordOf(name) : wordOf(label);
  return isBlank(labelEn) ? own : { zh: own, en: wordOf(labelEn) };
}

export function isMoment(when: Json | undefined, tell: Tell): boolean {
  if (when === "due") return true;
  if (!isObject(when) || momentShape(when, "$") !== null) return false;
  const used = numberOf(when["used"]);
  if (used !== null && used >= 0 && used <= 100) return true;
  return isLimit(when["afterDue"], tell) || isLimit(when["afterStart"], tell);
}
