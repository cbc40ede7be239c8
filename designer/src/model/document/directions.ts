import { typeOf, type StepDescriptor } from "../office/descriptor";
import type { Activity, Connection, FlowDocument } from "./flow";
import { grouped } from "../places/grouped";

/** Whether a way goes on, ends the case, or returns to a step that was done before. */
export type Direction = "on" | "ends" | "returns";

export interface DirectedWay {
  readonly port: string;
  /** Ids of the steps that it leads to. */
  readonly to: readonly string[];
  readonly direction: Direction;
}

/** What the connections of a procedure say, read once for as long as they are the same. */
interface Net {
  readonly after: ReadonlyMap<string, readonly string[]>;
  /** Ways from the beginning of the procedure; without those that are never reached. */
  readonly distance: ReadonlyMap<string, number>;
}

const nets = new WeakMap<readonly Connection[], Net>();

/** The ways out of a step, by port. One returns when it leads to a step nearer to the beginning, from which this one is reached. */
export function directionsOf(
  { activities, connections }: FlowDocument,
  types: readonly StepDescriptor[],
  step: string,
): readonly DirectedWay[] {
  const net = netOf(activities, connections);
  const ends = (id: string) => isEnd(activities, types, id);
  const returns = (id: string) => id === step || (nearer(net, id, step) && reached(net, [id]).has(step));
  const out = connections.filter(({ from }) => from.activity === step);
  return [...grouped(out, ({ from }) => from.port)].map(([port, ways]) => {
    const to = ways.map((way) => way.to.activity);
    return { port, to, direction: to.every(ends) ? "ends" : to.some(returns) ? "returns" : "on" };
  });
}

function netOf(activities: readonly Activity[], connections: readonly Connection[]): Net {
  const before = nets.get(connections);
  if (before) return before;
  const ways = grouped(connections, ({ from }) => from.activity);
  const after = new Map([...ways].map(([id, out]) => [id, out.map(({ to }) => to.activity)]));
  const entered = new Set(connections.map(({ to }) => to.activity));
  const ids = activities.map(({ id }) => id);
  const free = ids.filter((id) => !entered.has(id));
  // Where everything is returned to, the procedure begins with what was written first.
  const first = free.length > 0 ? free : ids.slice(0, 1);
  const net = { after, distance: reached({ after }, first) };
  nets.set(connections, net);
  return net;
}

/** Everything that is reached from the steps, themselves included, with how many ways it takes. */
function reached({ after }: Pick<Net, "after">, from: readonly string[]): ReadonlyMap<string, number> {
  const distance = new Map(from.map((id) => [id, 0]));
  // A map goes on to what is added while it is walked through.
  for (const [id, ways] of distance)
    for (const next of after.get(id) ?? []) if (!distance.has(next)) distance.set(next, ways + 1);
  return distance;
}

function nearer({ distance }: Net, id: string, step: string): boolean {
  return (distance.get(id) ?? Infinity) < (distance.get(step) ?? Infinity);
}

/** A step that nothing can be left by ends the case. */
function isEnd(activities: readonly Activity[], types: readonly StepDescriptor[], id: string): boolean {
  const activity = activities.find((candidate) => candidate.id === id);
  const type = activity && typeOf(types, activity.type);
  return type?.ports.length === 0 && (type.portsFrom ?? null) === null;
}
