import { beginning } from "@caseflow/designer";
import type { FieldValues } from "../../api/schemas";
import type { State, WalkMove, WalkScript } from "./calls";

/** How a rehearsed case begins. */
export interface Opening {
  /** The moment of registration, ISO 8601. */
  readonly start: string;
  readonly fields: FieldValues;
}

/** A walk that nothing was done in yet. It begins on the whole minute. */
export function newScript(now: Date): WalkScript {
  const start = new Date(Math.floor(now.getTime() / 60_000) * 60_000).toISOString();
  return { start, starter: null, fields: {}, moves: [] };
}

/** How many moves were made: the first state stands before all of them, one that was refused made none. */
export function madeIn(states: readonly State[]): number {
  return states.filter(({ refused }) => refused === null).length - 1;
}

/** One move more; it takes the place of one that was refused, and of all behind that. */
export function withMove(script: WalkScript, made: number, move: WalkMove): WalkScript {
  return { ...script, moves: [...script.moves.slice(0, Math.max(made, 0)), move] };
}

/** 后退一步: the same walk without its last move; without the one that was refused where there is such. */
export function withoutLast(script: WalkScript, made: number): WalkScript {
  const left = script.moves.length > made ? Math.max(made, 0) : made - 1;
  return { ...script, moves: script.moves.slice(0, left) };
}

/** The move that could not be made; undefined when all were. */
export function refusedMove(script: WalkScript, states: readonly State[]): WalkMove | undefined {
  return states.at(-1)?.refused ? script.moves[madeIn(states)] : undefined;
}

const longestName = 100;

/** A name for the walk: its level, where it began and where it came to. */
export function proposedName(states: readonly State[], level: string | undefined, taken: readonly string[]): string {
  const last = states.at(-1);
  const steps = states.flatMap(({ tasks }) => tasks.map(({ stepName }) => stepName));
  const ways = [steps[0], last?.result ?? last?.tasks[0]?.stepName].filter((name) => name !== undefined);
  const whole = [level, [...new Set(ways)].join(" → ")].filter(Boolean).join(" ");
  const name = beginning(whole, longestName - 4);
  const free = [name, ...Array.from({ length: taken.length }, (_, at) => `${name} ${at + 2}`)];
  return free.find((one) => !taken.includes(one)) ?? name;
}

/** What was kept in this window, perhaps by another version of the page; null when it is no script. */
export function readScript(kept: unknown): WalkScript | null {
  const script = kept as Partial<WalkScript> | null;
  if (typeof script?.start !== "string" || Number.isNaN(Date.parse(script.start))) return null;
  if (!Array.isArray(script.moves) || !script.moves.every(isMove)) return null;
  return { start: script.start, starter: script.starter ?? null, fields: script.fields ?? {}, moves: script.moves };
}

function isMove(move: unknown): boolean {
  const kind = (move as Partial<WalkMove> | null)?.kind;
  return kind === "Act" || kind === "Next" || kind === "Wait" || kind === "Until";
}
