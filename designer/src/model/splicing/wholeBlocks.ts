import { joinType, startType } from "../elsa/flowTypes";
import { typeOf, type StepDescriptor } from "../office/descriptor";
import type { FlowDocument } from "../document/flow";
import { grouped } from "../places/grouped";
import { forwardFrom } from "../projection/forward";

/** Whether the steps of a type open a block of branches that go on at the same time. */
export function opensBlock(type: string, types: readonly StepDescriptor[]): boolean {
  const descriptor = typeOf(types, type);
  return descriptor?.inputs.find(({ name }) => name === descriptor.portsFrom)?.editor === "Branches";
}

/** The join that closes the block of a fork; null where there is none. */
export function joinOf(document: FlowDocument, fork: string): string | null {
  return nestingOf(document).joinOf(fork);
}

/**
 * The steps themselves, with all that stands between a fork among them and its join. A join is taken with its fork only: its
 * branches would end nowhere.
 */
export function wholeBlocks(
  document: FlowDocument,
  ids: ReadonlySet<string>,
  types: readonly StepDescriptor[],
): ReadonlySet<string> {
  const forks = document.activities.filter(({ type }) => opensBlock(type, types)).map(({ id }) => id);
  if (forks.length === 0) return ids;
  const nesting = nestingOf(document);
  const taken = new Set(ids);
  for (const fork of forks) {
    const closing = nesting.joinOf(fork);
    if (closing === null) continue;
    if (ids.has(fork)) for (const inside of nesting.between(fork, closing)) taken.add(inside);
    else if (!forks.some((outer) => ids.has(outer) && nesting.isUnder(fork, outer))) taken.delete(closing);
  }
  return taken;
}

function nestingOf(document: FlowDocument) {
  const start = document.activities.find(({ type }) => type === startType)?.id ?? "";
  const ways = grouped(document.connections, ({ from }) => from.activity);
  const { order, dominator } = forwardFrom(start, ways, new Set(document.activities.map(({ id }) => id)));
  const typeById = new Map(document.activities.map(({ id, type }) => [id, type]));
  const joinOf = (fork: string) =>
    order.find((step) => dominator.get(step) === fork && typeById.get(step) === joinType) ?? null;
  const isUnder = (step: string, above: string) => {
    for (let at = dominator.get(step); at !== undefined; at = dominator.get(at)) if (at === above) return true;
    return false;
  };
  const between = (fork: string, closing: string) =>
    order.filter((step) => step === closing || (isUnder(step, fork) && !isUnder(step, closing)));
  return { joinOf, isUnder, between };
}
