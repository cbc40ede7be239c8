import { withActivities, bareStep, freeId, idsOf } from "../../document/changing";
import type { Activity, FlowDocument } from "../../document/flow";
import { fix, stepOf, type Fixing } from "./fix";

/** Two steps of one identity: every one but the first gets its own. Arrows and running cases stay with the first. */
export const sameIdentity: Fixing = (flawed) => {
  const id = stepOf(flawed);
  return [fix("own-identity", {}, (document) => withActivities(document, apart(document, id)))];
};

function apart(document: FlowDocument, id: string): readonly Activity[] {
  const taken = new Set(idsOf(document));
  const first = document.activities.findIndex((activity) => activity.id === id);
  return document.activities.map((activity, index) => {
    if (activity.id !== id || index === first) return activity;
    const free = freeId(id, taken);
    taken.add(free);
    const { nodeId } = bareStep(document, free, activity.type, null).source;
    return { ...activity, id: free, source: { ...activity.source, ...(nodeId !== undefined && { nodeId }) } };
  });
}
