import type { Activity, FlowDocument } from "../document/flow";
import { portsOf } from "../document/ports";
import type { Language, StepDescriptor } from "../office/descriptor";
import { project } from "./project";
import type { Tree } from "./tree";

/** A document with its tree. */
export interface Projected {
  readonly document: FlowDocument;
  readonly tree: Tree;
}

/**
 * The tree of a document that came from another one by a change: the same tree where the change concerns neither arrows nor outcomes.
 * @param before As projected with the same types and in the same language; null at first.
 */
export function projectAgain(
  before: Projected | null,
  document: FlowDocument,
  types: readonly StepDescriptor[],
  language: Language,
): Projected {
  if (before?.document === document) return before;
  const isSame = before !== null && branchesAlike(before.document, document, types, language);
  return { document, tree: isSame ? before.tree : project(document, types, language) };
}

function branchesAlike(
  before: FlowDocument,
  now: FlowDocument,
  types: readonly StepDescriptor[],
  language: Language,
): boolean {
  const portsIn = (activity: Activity) => JSON.stringify(portsOf(activity, types, language));
  return (
    before.connections === now.connections &&
    before.activities.length === now.activities.length &&
    now.activities.every((activity, index) => {
      const old = before.activities[index];
      return (
        old === activity ||
        (old?.id === activity.id && old.type === activity.type && portsIn(old) === portsIn(activity))
      );
    })
  );
}
