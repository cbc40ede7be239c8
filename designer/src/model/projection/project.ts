import { startType } from "../elsa/flowTypes";
import type { Language, StepDescriptor } from "../office/descriptor";
import type { Port } from "../editors/editor";
import type { Connection, FlowDocument } from "../document/flow";
import { grouped } from "../places/grouped";
import { portsOf } from "../document/ports";
import { forwardFrom, type Forward, type WaysOut } from "./forward";
import type { Block, Column, Exit, Placed, Tree } from "./tree";

/**
 * The tree that a procedure is drawn as: a pure function of its steps, its arrows and the order of its outcomes. Arrows back are
 * chips; a step with one way in stands in the column of its branch; one with several stands below the fork that dominates it, and
 * where a fork has several such steps they follow one another and an arrow that passes one is a chip ahead.
 */
export function project(document: FlowDocument, types: readonly StepDescriptor[], language: Language = "zh"): Tree {
  const exits = exitsOf(document, types, language);
  const all = new Set(document.activities.map(({ id }) => id));
  const ways: WaysOut = new Map([...exits].map(([step, out]) => [step, out.flatMap(({ way }) => way ?? [])]));
  const start = document.activities.find(({ type }) => type === startType)?.id;
  const left = new Set(all);
  const blockFrom = (head: string): Block => {
    const forward = forwardFrom(head, ways, left);
    for (const step of forward.order) left.delete(step);
    return new Placing(forward, exits, all).block(head, null);
  };
  const main = start === undefined ? [] : blockFrom(start);
  return { main, loose: looseHeads(document, left).flatMap((head) => (left.has(head) ? [blockFrom(head)] : [])) };
}

/** Those without a way in come first: whatever hangs on one of them stands below it. */
function looseHeads(document: FlowDocument, left: ReadonlySet<string>): readonly string[] {
  const loose = document.activities.flatMap(({ id }) => (left.has(id) ? [id] : []));
  const led = new Set(
    document.connections.flatMap(({ from, to }) =>
      left.has(from.activity) && from.activity !== to.activity ? [to.activity] : [],
    ),
  );
  return [...loose.filter((id) => !led.has(id)), ...loose.filter((id) => led.has(id))];
}

type Exits = ReadonlyMap<string, readonly Exit[]>;

/** The outcomes that the type names, then those that only an arrow knows of; each arrow once. */
function exitsOf(document: FlowDocument, types: readonly StepDescriptor[], language: Language): Exits {
  const waysFrom = grouped(document.connections, ({ from }) => from.activity);
  return new Map(
    document.activities.map((activity) => [
      activity.id,
      exitsFrom(waysFrom.get(activity.id) ?? [], portsOf(activity, types, language)),
    ]),
  );
}

/** The ways out of one step: one for each arrow, and one for each outcome without. */
export function exitsFrom(ways: readonly Connection[], known: readonly Port[]): readonly Exit[] {
  const named = new Set(known.map(({ port }) => port));
  const others = new Set(ways.map(({ from }) => from.port).filter((port) => !named.has(port)));
  return [...known, ...[...others].map((port) => ({ port, label: port }))].flatMap(({ port, label }): Exit[] => {
    const own = ways.filter(({ from }) => from.port === port);
    return own.length === 0
      ? [{ port, label, way: null, kind: "nowhere" }]
      : own.map((way) => ({ port, label, way, kind: "gone" }));
  });
}

/** Puts the steps that one head leads to in their places. */
class Placing {
  private readonly fallen = new Set<string>();
  private readonly below: ReadonlyMap<string, readonly string[]>;
  private readonly waysIn: ReadonlyMap<string, number>;

  constructor(
    private readonly forward: Forward,
    private readonly exits: Exits,
    private readonly all: ReadonlySet<string>,
  ) {
    this.below = grouped(
      forward.order.filter((step) => forward.dominator.has(step)),
      (step) => forward.dominator.get(step) ?? "",
    );
    this.waysIn = countedIn(forward, exits);
  }

  /** @param next The step that stands below the block; null when none does. */
  block(head: string, next: string | null): Block {
    const placed: Placed[] = [];
    const ahead = [{ step: head, next, straight: false }];
    for (let at = ahead.pop(); at !== undefined; at = ahead.pop()) {
      const { step, next: under } = at;
      const meetings = (this.below.get(step) ?? []).filter((child) => (this.waysIn.get(child) ?? 0) > 1);
      const follow = meetings[0] ?? under;
      const exits = (this.exits.get(step) ?? []).map((exit) => this.drawn(step, exit, follow));
      const heads = exits.filter(({ kind }) => kind === "down");
      const straight = heads.length === 1 && !exits.some(({ kind }) => kind === "falls");
      placed.push({
        step,
        exits,
        columns: heads.length === 0 || straight ? [] : this.columns(exits, follow),
        entered: at.straight || this.fallen.has(step),
      });
      for (let index = meetings.length - 1; index >= 0; index--)
        ahead.push({ step: meetings[index] ?? "", next: meetings[index + 1] ?? under, straight: false });
      if (straight) ahead.push({ step: heads[0]?.way?.to.activity ?? "", next: follow, straight: true });
    }
    return placed;
  }

  private drawn(step: string, exit: Exit, follow: string | null): Exit {
    const to = exit.way?.to.activity;
    if (exit.way === null || to === undefined || !this.all.has(to)) return exit;
    if (this.forward.back.has(exit.way)) return { ...exit, kind: "back" };
    if (to === follow) {
      this.fallen.add(to);
      return { ...exit, kind: "falls" };
    }
    const own = this.forward.dominator.get(to) === step && this.waysIn.get(to) === 1;
    return { ...exit, kind: own ? "down" : "ahead" };
  }

  /** A column for each head; all exits that fall share the empty one at the place of the first of them. */
  private columns(exits: readonly Exit[], follow: string | null): readonly Column[] {
    const falling = exits.filter(({ kind }) => kind === "falls");
    return exits.flatMap((exit) => {
      if (exit.kind === "down" && exit.way) return [{ exits: [exit], block: this.block(exit.way.to.activity, follow) }];
      return exit === falling[0] ? [{ exits: falling, block: [] }] : [];
    });
  }
}

function countedIn({ order, back }: Forward, exits: Exits): ReadonlyMap<string, number> {
  const counted = new Map<string, number>();
  for (const step of order)
    for (const { way } of exits.get(step) ?? []) {
      if (way === null || back.has(way)) continue;
      counted.set(way.to.activity, (counted.get(way.to.activity) ?? 0) + 1);
    }
  return counted;
}
