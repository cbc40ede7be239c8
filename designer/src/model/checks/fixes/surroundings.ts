import { endType } from "../../elsa/flowTypes";
import type { Activity, FlowDocument } from "../../document/flow";
import { portsOf } from "../../document/ports";
import { project } from "../../projection/project";
import type { Block } from "../../projection/tree";
import type { StepDescriptor } from "../../office/descriptor";
import { activityOf, waysOut } from "../../document/ways";
import type { Flawed } from "./fix";

/** An outcome of a step. */
export interface Outlet {
  readonly step: string;
  readonly port: string;
}

/** The step that stands below another in the tree; null where none does. */
export function belowInTree({ document, types }: Flawed, step: string): Activity | undefined {
  const { main, loose } = project(document, types);
  for (const block of [main, ...loose]) {
    const below = belowIn(block, step, null);
    if (below !== undefined) return below === null ? undefined : activityOf(document, below);
  }
  return undefined;
}

/** Undefined where the step is not in the block. */
function belowIn(block: Block, step: string, next: string | null): string | null | undefined {
  for (const [index, card] of block.entries()) {
    const under = block[index + 1]?.step ?? next;
    if (card.step === step) return under;
    for (const column of card.columns) {
      const found = belowIn(column.block, step, under);
      if (found !== undefined) return found;
    }
  }
  return undefined;
}

/** The step that comes before another, as the arrows go: the first that leads to it. */
export function before({ document }: Flawed, step: string): Activity | undefined {
  const way = document.connections.find(({ from, to }) => to.activity === step && from.activity !== step);
  return way && activityOf(document, way.from.activity);
}

export function endsOf(document: FlowDocument): readonly Activity[] {
  return document.activities.filter(({ type }) => type === endType);
}

/** Outcomes that lead nowhere yet. */
export function openOutlets(document: FlowDocument, step: string, types: readonly StepDescriptor[]): readonly Outlet[] {
  const activity = activityOf(document, step);
  const led = new Set(waysOut(document, step).map(({ from }) => from.port));
  const ports = activity ? portsOf(activity, types, "zh") : [];
  return ports.flatMap(({ port }) => (led.has(port) ? [] : [{ step, port }]));
}

/** Ids of a step and of all that it leads to, the nearest first, up to and without a last one. */
export function onwardFrom(document: FlowDocument, step: string, upTo: string | null = null): readonly string[] {
  const reached = new Set<string>([step]);
  for (const at of reached)
    for (const { to } of waysOut(document, at))
      if (to.activity !== upTo && activityOf(document, to.activity)) reached.add(to.activity);
  return [...reached];
}
