import { arrow, redirected, withConnections } from "../document/changing";
import type { Command } from "./command";

interface Args {
  readonly step: string;
  readonly port: string;
  /** Id of the step that the outcome leads to; null: nowhere. */
  readonly to: string | null;
}

/** Leads an outcome to another step, or nowhere. All arrows that it had are this one afterwards. */
export const connect: Command<Args> = {
  name: "connect",
  about: ({ step }) => ({ step }),
  apply: (document, { step, port, to }) => {
    const isOwn = (way: { from: { activity: string; port: string } }) =>
      way.from.activity === step && way.from.port === port;
    const own = document.connections.filter(isOwn);
    const [first] = own;
    if (own.length === 1 && first?.to.activity === to) return document;
    if (to === null)
      return withConnections(
        document,
        document.connections.filter((way) => !isOwn(way)),
      );
    if (!first) return withConnections(document, [...document.connections, arrow(step, port, to)]);
    return withConnections(
      document,
      document.connections.flatMap((way) => (way === first ? [redirected(way, to)] : isOwn(way) ? [] : [way])),
    );
  },
};
