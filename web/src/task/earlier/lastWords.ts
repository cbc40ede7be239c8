import type { TimelineEntry } from "../../shown/cases";

/**
 * What earlier steps say now, the newest first: of each step its last visit, of each person in it the last word, for several units
 * or people may do one step. Corrections stay among them, since what stands above one of them may no longer hold.
 */
export function earlierSteps(timeline: readonly TimelineEntry[]): readonly TimelineEntry[] {
  const lastVisit = new Map<string, number>();
  const told = new Set<string>();
  return timeline.toReversed().filter(({ kind, who, done }) => {
    if (!done) return kind === "Corrected";
    const visit = lastVisit.get(done.step) ?? done.visit;
    lastVisit.set(done.step, visit);
    const word = JSON.stringify([done.step, done.title, who]);
    if (done.visit !== visit || told.has(word)) return false;
    told.add(word);
    return true;
  });
}
