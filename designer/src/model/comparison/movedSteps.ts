import type { FlowDocument } from "../document/flow";
import type { StepDescriptor } from "../office/descriptor";
import { grouped } from "../places/grouped";
import { project } from "../projection/project";
import { cardsOf } from "../projection/tree";

/**
 * Steps of both versions that stand elsewhere in the later one: out of the order in which the others are read, and behind none that
 * they stood behind.
 * As few as possible: where one step passes three, it is that one.
 */
export function movedSteps(
  before: FlowDocument,
  after: FlowDocument,
  types: readonly StepDescriptor[],
): readonly string[] {
  const place = new Map(readingOrder(before, types).map((id, index) => [id, index]));
  const common = readingOrder(after, types).filter((id) => place.has(id));
  const kept = new Set(longestRise(common, (id) => place.get(id) ?? 0));
  const both = new Set(common);
  const [old, now] = [leadersIn(before, both), leadersIn(after, both)];
  return common.filter((id) => !kept.has(id) && !shares(old(id), now(id)));
}

function readingOrder(document: FlowDocument, types: readonly StepDescriptor[]): readonly string[] {
  const { main, loose } = project(document, types);
  return [main, ...loose].flatMap((block) => [...cardsOf(block)].map(({ step }) => step));
}

/** The most entries that follow one another with growing numbers. */
function longestRise(ids: readonly string[], numberOf: (id: string) => number): readonly string[] {
  const best: { readonly length: number; readonly from: number }[] = [];
  ids.forEach((id, index) => {
    let [length, from] = [1, -1];
    for (let earlier = 0; earlier < index; earlier++) {
      const known = best[earlier]?.length ?? 0;
      if (known >= length && numberOf(ids[earlier] ?? "") < numberOf(id)) [length, from] = [known + 1, earlier];
    }
    best.push({ length, from });
  });
  const rise: string[] = [];
  const longest = Math.max(0, ...best.map(({ length }) => length));
  for (let at = best.findIndex(({ length }) => length === longest); at >= 0; at = best[at]?.from ?? -1)
    rise.unshift(ids[at] ?? "");
  return rise;
}

/** The steps that a step is come to from, past those that only one of the versions has. */
function leadersIn({ connections }: FlowDocument, both: ReadonlySet<string>): (step: string) => ReadonlySet<string> {
  const waysIn = grouped(connections, ({ to }) => to.activity);
  return (step) => {
    const [leaders, seen, open] = [new Set<string>(), new Set([step]), [step]];
    for (let at = open.pop(); at !== undefined; at = open.pop())
      for (const { from } of waysIn.get(at) ?? []) {
        if (both.has(from.activity)) leaders.add(from.activity);
        else if (!seen.has(from.activity)) {
          seen.add(from.activity);
          open.push(from.activity);
        }
      }
    return leaders;
  };
}

function shares(one: ReadonlySet<string>, other: ReadonlySet<string>): boolean {
  return [...one].some((id) => other.has(id));
}
