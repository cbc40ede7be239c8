import type { About, Command, CommandName } from "../commands/command";
import type { StepDescriptor } from "../office/descriptor";
import type { FlowDocument } from "../document/flow";
import { sameWordGroup, type Change } from "./wordGroups";
import { typedBy } from "./typedBy";

/** What was done, and the document after it. */
export interface Entry {
  readonly document: FlowDocument;
  /** Null for the document as it was opened. */
  readonly done: { readonly command: CommandName; readonly about: About; readonly at: number } | null;
  readonly typed: { readonly key: string; readonly last: Change } | null;
}

/** Every document since opening, and which of them is the present one. Documents are never changed: undo is going back to one. */
export interface History {
  readonly entries: readonly Entry[];
  readonly now: number;
}

/** Typing that rests so long begins a new step, in milliseconds. */
const rest = 2000;
const most = 500;

export function opened(document: FlowDocument): History {
  return { entries: [{ document, done: null, typed: null }], now: 0 };
}

export function presentOf({ entries, now }: History): FlowDocument {
  const entry = entries[now];
  if (!entry) throw new RangeError(`No entry ${now} in a history of ${entries.length}.`);
  return entry.document;
}

/**
 * Carries out a command. What was undone before is forgotten; a word group that is typed on is one entry.
 * @param at When, in milliseconds.
 */
export function did<Args>(
  history: History,
  command: Command<Args>,
  args: Args,
  at: number,
  types: readonly StepDescriptor[],
): History {
  const before = presentOf(history);
  const document = command.apply(before, args, types);
  if (document === before) return history;
  const typed = typedBy(command.name, args, before, document);
  const entry: Entry = { document, done: { command: command.name, about: command.about?.(args) ?? {}, at }, typed };
  const kept = history.entries.slice(0, history.now + 1);
  const entries = goesOn(kept.at(-1), entry) ? [...kept.slice(0, -1), entry] : [...kept, entry];
  // The document as it was opened stays: it can always be gone back to.
  const room = entries.length > most ? [...entries.slice(0, 1), ...entries.slice(entries.length - most + 1)] : entries;
  return { entries: room, now: room.length - 1 };
}

export function undone(history: History): History {
  return jumpedTo(history, history.now - 1);
}

export function redone(history: History): History {
  return jumpedTo(history, history.now + 1);
}

/** The history at one of its entries; as it is when there is no such entry. */
export function jumpedTo(history: History, index: number): History {
  return index === history.now || !history.entries[index] ? history : { ...history, now: index };
}

function goesOn(last: Entry | undefined, next: Entry): boolean {
  if (!last?.typed || !next.typed || !last.done || !next.done) return false;
  return (
    last.typed.key === next.typed.key &&
    next.done.at - last.done.at < rest &&
    sameWordGroup(last.typed.last, next.typed.last)
  );
}
