import type { Connection } from "../document/flow";
import { arrow, redirected, withConnections } from "../document/changing";
import type { Command } from "./command";

interface Args {
  readonly step: string;
  readonly port: string;
  /** Id of the step that the outcome leads to; null: nowhere. */
  readonly to: string | null;
  /** Of an outcome that leads to several steps: only its arrow to this one is changed. */
  readonly instead?: string;
}

/** Leads an outcome to another step, or nowhere. All arrows that it had, or the one that is named, are this one afterwards. */
export const connect: Command<Args> = {
  name: "connect",
  about: ({ step }) => ({ step }),
  apply: (document, { step, port, to, instead }) => {
    const own = document.connections.filter(({ from }) => from.activity === step && from.port === port);
    const left = own.filter((way) => instead === undefined || way.to.activity === instead);
    const [first] = left;
    if (left.length === 1 && first?.to.activity === to) return document;
    const there = own.some((way) => way.to.activity === to && !left.includes(way));
    if (!first)
      return to === null || there || instead !== undefined
        ? document
        : withConnections(document, [...document.connections, arrow(step, port, to)]);
    const led = (way: Connection) => (way === first && to !== null && !there ? [redirected(way, to)] : []);
    return withConnections(
      document,
      document.connections.flatMap((way) => (left.includes(way) ? led(way) : [way])),
    );
  },
};
