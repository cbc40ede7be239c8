import { isObject, objectsIn, type Json, type JsonObject } from "../../elsa/json";
import { readOutcomes, type Outcome } from "../../editors/outcomes";
import { stances } from "../../editors/signing/stance";
import { anything, flag, listOf, maybe, oneOf, partsOf, recordOf, text } from "../shape";
import { bound, longestName } from "../bound";
import { isFieldValue } from "./assignments";
import { isBlank, wordOf, type At, type Kind } from "./kind";

const shape = listOf(
  partsOf({
    name: maybe(text),
    label: maybe(text),
    sets: maybe(recordOf(anything)),
    breaks: flag,
    unconditional: flag,
    normal: flag,
    stance: maybe(oneOf(...stances)),
    proposedBy: maybe(recordOf(anything)),
  }),
);

export const outcomes: Kind = {
  shape: () => shape,
  problems: (value, at) => {
    const names = new Set<string>();
    for (const outcome of objectsIn(value)) {
      const name = wordOf(outcome["name"]);
      bound(outcome["name"], longestName, at.tell);
      if (isBlank(name)) at.tell("findings.outcome.unnamed");
      else if (names.has(name)) at.tell("findings.outcome.same-name", { outcome: name });
      else {
        names.add(name);
        settings(outcome, at);
      }
    }
    if (namedOnce(value).filter(({ normal }) => normal === true).length > 1) at.tell("findings.outcome.many-normal");
  },
  sound: (value) =>
    namedOnce(value).map((outcome) => {
      const { sets, proposedBy } = outcome;
      return {
        ...outcome,
        ...(isObject(sets) && { sets: soundIn(sets) }),
        ...(isObject(proposedBy) && { proposedBy: soundIn(proposedBy) }),
      };
    }),
};

function soundIn(values: JsonObject): JsonObject {
  return Object.fromEntries(Object.entries(values).filter(([, one]) => isFieldValue(one)));
}

/** Where several answer, exactly one outcome says that one of them is done; every other ends the step at once. */
export function checkAnswers(value: Json | null, { input, tell }: At): void {
  if (input.demands?.oneAnswer !== true) return;
  const named = namedOnce(value);
  const answers = named.length === 0 ? 1 : named.filter(({ breaks }) => breaks !== true).length;
  if (answers !== 1) tell("findings.outcome.one-answer");
}

/** Where votes are weighed, exactly one outcome agrees, one or more are against, and each says what it is; elsewhere nobody abstains. */
export function checkStances(value: Json | null, { input, tell }: At): void {
  const offered = readOutcomes(value);
  const called = ({ label, words }: Outcome) => ({ outcome: words ?? label });
  if (input.demands?.stances !== true) {
    const idle = offered.find(({ stance }) => stance === "Abstains");
    if (idle) tell("findings.outcome.abstains-alone", called(idle));
    return;
  }
  if (offered.filter(({ stance }) => stance === "Agrees").length !== 1) tell("findings.signers.one-agrees");
  if (offered.every(({ stance }) => stance !== "Against")) tell("findings.signers.none-against");
  const silent = offered.find(({ stance }) => stance === null);
  if (silent) tell("findings.signers.no-stance", called(silent));
}

function namedOnce(value: Json | null): readonly JsonObject[] {
  const names = new Set<Json | undefined>();
  return objectsIn(value).filter(({ name }) => {
    if (isBlank(name) || names.has(name)) return false;
    names.add(name);
    return true;
  });
}

function settings({ name, label, sets, proposedBy }: JsonObject, { asked, tell }: At): void {
  const called = wordOf(label ?? name);
  for (const [field, value] of Object.entries(isObject(sets) ? sets : {})) {
    const values = { outcome: called, field: asked.called(field) };
    if (asked.isFixed(field)) tell("findings.outcome.fixed-field", values);
    else if (!isFieldValue(value)) tell("findings.outcome.bad-value", values);
  }
  for (const [field, value] of Object.entries(isObject(proposedBy) ? proposedBy : {})) {
    if (!isFieldValue(value)) tell("findings.outcome.bad-value", { outcome: called, field: asked.called(field) });
  }
}
