import { arrow, redirected, withActivities, withConnections } from "../document/changing";
import type { Spot } from "../commands/command";
import type { StepDescriptor } from "../office/descriptor";
import type { Activity, Connection, FlowDocument } from "../document/flow";
import { portsOf } from "../document/ports";

/** Steps with the arrows among them, before they stand in a procedure or after they were taken out of one. */
export interface Piece {
  readonly activities: readonly Activity[];
  readonly connections: readonly Connection[];
}

/**
 * Puts a piece into an arrow: the arrow leads to its entry, and what leads nowhere yet to where the arrow led.
 * @param kept Arrows from the piece to steps that are there already.
 */
export function spliced(
  document: FlowDocument,
  piece: Piece,
  spot: Spot | null,
  types: readonly StepDescriptor[],
  kept: readonly Connection[] = [],
): FlowDocument {
  const entry = entryOf(piece)?.id;
  const index = document.activities.findLastIndex(({ id }) => spot?.from.some(({ step }) => step === id));
  const after = index < 0 ? document.activities.length : index + 1;
  const added = withActivities(document, document.activities.toSpliced(after, 0, ...piece.activities));
  if (spot === null || entry === undefined)
    return withConnections(added, [...added.connections, ...piece.connections, ...kept]);
  const led = document.connections.filter((way) => isAt(way, spot));
  const before = added.connections.map((way) => (led.includes(way) ? redirected(way, entry) : way));
  const first = spot.from
    .filter(({ step, port }) => !led.some(({ from }) => from.activity === step && from.port === port))
    .map(({ step, port }) => arrow(step, port, entry));
  const onward =
    spot.to === null
      ? []
      : openEnds({ ...piece, connections: [...piece.connections, ...kept] }, types).map(({ step, port }) =>
          arrow(step, port, spot.to ?? ""),
        );
  return withConnections(added, [...before, ...first, ...piece.connections, ...kept, ...onward]);
}

/** The first step that nothing in the piece leads to; the first of all where they go round. */
export function entryOf({ activities, connections }: Piece): Activity | undefined {
  const led = new Set(connections.map(({ to }) => to.activity));
  return activities.find(({ id }) => !led.has(id)) ?? activities[0];
}

/** Outcomes within the piece that lead nowhere. */
function openEnds({ activities, connections }: Piece, types: readonly StepDescriptor[]) {
  const led = new Set(connections.map(({ from }) => `${from.activity}\n${from.port}`));
  return activities.flatMap((activity) =>
    portsOf(activity, types, "zh")
      .map(({ port }) => ({ step: activity.id, port }))
      .filter(({ step, port }) => !led.has(`${step}\n${port}`)),
  );
}

function isAt({ from, to }: Connection, spot: Spot): boolean {
  return to.activity === spot.to && spot.from.some(({ step, port }) => from.activity === step && from.port === port);
}
