import { mentioning } from "../behaviours/mentionsFollow";
import { bareStep, freeId, idsOf, unplaced } from "../document/changing";
import type { StepDescriptor } from "../office/descriptor";
import { commentsOf, withComments } from "../document/comments";
import { variablesOf, withVariables } from "../document/fields";
import type { Activity, FlowDocument } from "../document/flow";
import type { Fragment } from "../document/fragment";
import { spliced, type Piece } from "../splicing/piece";
import type { Command, Spot } from "./command";

interface Args {
  readonly fragment: Fragment;
  readonly spot: Spot | null;
  readonly called: string;
}

/** Puts copied steps into an arrow. They are other steps than those copied; fields that they need and nobody declares come along. */
export const paste: Command<Args> = {
  name: "paste",
  about: ({ called }) => ({ called }),
  apply: (document, { fragment, spot }, types) => {
    const declared = new Set(variablesOf(document).map(({ name }) => name));
    const missing = fragment.variables.filter(({ name }) => !declared.has(name ?? null));
    const with_ = missing.length === 0 ? document : withVariables(document, [...variablesOf(document), ...missing]);
    return spliced(with_, renewed(document, fragment, types), spot, types);
  },
};

/** The ids that the steps of a fragment will have, by those that they have. */
export function idsOfPasted(document: FlowDocument, { activities }: Fragment): ReadonlyMap<string, string> {
  const taken = new Set(idsOf(document));
  const ids = new Map<string, string>();
  for (const { id } of activities) {
    const free = freeId(id, taken);
    taken.add(free);
    ids.set(id, free);
  }
  return ids;
}

function renewed(document: FlowDocument, fragment: Fragment, types: readonly StepDescriptor[]): Piece {
  const ids = idsOfPasted(document, fragment);
  const idOf = (id: string) => ids.get(id) ?? id;
  const names = namesOfPasted(document, fragment);
  return {
    activities: fragment.activities.map((activity, index) =>
      mentioning(renamed(document, activity, idOf(activity.id), names[index] ?? null), (id) => idOf(id), types),
    ),
    connections: fragment.connections.map((way) => ({
      ...way,
      from: { ...way.from, activity: idOf(way.from.activity) },
      to: { ...way.to, activity: idOf(way.to.activity) },
    })),
  };
}

/** What the steps are called: one whose name is taken gets a number, so that people can tell both apart. */
function namesOfPasted(document: FlowDocument, { activities }: Fragment): readonly (string | null)[] {
  const taken = new Set(document.activities.map(({ name }) => name));
  return activities.map(({ name }) => {
    const free = name === null || name === "" ? name : freeNameOf(name, taken);
    taken.add(free);
    return free;
  });
}

function freeNameOf(name: string, taken: ReadonlySet<string | null>): string {
  if (!taken.has(name)) return name;
  const stem = name.replace(/ \d+$/u, "");
  let number = 2;
  while (taken.has(`${stem} ${number}`)) number += 1;
  return `${stem} ${number}`;
}

/** What was said of a step was not said of its copy. */
function withoutComments(activity: Activity): Activity {
  return commentsOf(activity).length === 0 ? activity : withComments(activity, []);
}

function renamed(document: FlowDocument, activity: Activity, id: string, name: string | null): Activity {
  const { nodeId } = bareStep(document, id, activity.type, null).source;
  const source = unplaced(withoutComments(activity).source);
  return {
    ...activity,
    id,
    name,
    position: null,
    source: { ...source, ...(nodeId !== undefined && { nodeId }) },
  };
}
