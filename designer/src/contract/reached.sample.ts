import { anyUse } from "../model/commands/anyChange.sample";
import { findingsOf } from "../model/checks/findings";
import { Dice } from "../model/document/random.sample";
import type { FlowDocument } from "../model/document/flow";
import type { JsonObject } from "../model/elsa/json";
import { readElsa } from "../model/elsa/readElsa";
import { toElsa } from "../model/elsa/writeElsa";
import { opened, presentOf } from "../model/history/history";
import { brokenProcedures, flat, officeIn, procedures, stepTypes } from "./contract.sample";
import { readingOf } from "./reading.sample";

const office = officeIn("zh");
const commands = Object.keys(anyUse).toSorted();

/** What the seeds begin with: small procedures of tests/contract, sound ones and such in which much is wrong. */
export const starts = [
  "bare",
  "sound",
  "branching",
  "forks",
  "forms",
  "mixed",
  "nobody",
  "tables",
  "times",
  "two-ways",
  "signing",
  "votes",
];

/** States for each of {@link starts}. */
export const statesEach = 6;

/** A document that random commands lead to, and what the designer makes of it. For tests. */
export interface Reached {
  readonly seed: number;
  /** Those that changed something, in order. */
  readonly commands: readonly string[];
  readonly document: JsonObject;
  /** As in tests/contract/readings, of each step in which nothing is wrong; null when the procedure has not one start. */
  readonly reading: readonly object[] | null;
  /** As in tests/contract/findings, without the sentences. */
  readonly findings: readonly object[];
}

/** The states of one start, each by a seed of its own, which alone decides what is done. */
export function reachedFrom(start: string): readonly Reached[] {
  const text = [...procedures, ...brokenProcedures].find(([name]) => name === start)?.[1];
  if (text === undefined) throw new RangeError(`tests/contract has no procedure “${start}”.`);
  const first = starts.indexOf(start) * statesEach;
  return Array.from({ length: statesEach }, (_, index) => reachedBy(first + index + 1, text));
}

function reachedBy(seed: number, text: string): Reached {
  const dice = new Dice(seed);
  const done: string[] = [];
  let history = opened(readElsa(text));
  // Each command is somewhere the first one, so that none depends on luck.
  const names = [seed % commands.length, ...Array.from({ length: 11 }, () => dice.below(commands.length))];
  for (const [at, name] of names.map((place) => commands[place] ?? "").entries()) {
    const after = anyUse[name]?.(history, dice, at * 5000, stepTypes) ?? history;
    if (after !== history) done.push(name);
    history = after;
  }
  return { seed, commands: done, ...madeOf(presentOf(history)) };
}

/**
 * Findings about the ways between steps, and about what is not there that a step names: the step itself means the same. Of any other
 * flaw the designer draws what is written and the engine takes what can be carried out; both find it.
 */
const ofWays =
  /^findings[.](block|circle|connection|dead-end|endless|start|two-ways|unknown-|unreachable|table[.]unpublished)/u;

function isOfWays(said: string): boolean {
  return ofWays.test(said) && said !== "findings.unknown-type";
}

function madeOf(document: FlowDocument): Omit<Reached, "seed" | "commands"> {
  const findings = findingsOf(document, stepTypes, office).map(flat);
  const starts = findings.some(({ said }) => said === "findings.start.missing" || said === "findings.start.many");
  const flawed = new Set(findings.flatMap(({ said, step }) => (isOfWays(said) ? [] : [step])));
  const sound = document.activities.filter(({ id }) => !flawed.has(id));
  return {
    document: toElsa(document),
    reading: starts ? null : sound.map((activity) => readingOf(activity, stepTypes)),
    findings: findings.toSorted((a, b) => (JSON.stringify(a) < JSON.stringify(b) ? -1 : 1)),
  };
}
