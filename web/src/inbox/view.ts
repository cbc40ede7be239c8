import { useCallback, useMemo } from "react";
import { useSearchParams } from "react-router";
import { inboxSorts, type InboxFilter, type InboxSort } from "./inbox";
import { levels, routes } from "../api/schemas";

export const tabs = ["open", "schedule", "done", "copies", "mine"] as const;
export type Tab = (typeof tabs)[number];

/** What the inbox shows, kept in the address: it outlives a reload and can be saved under a name. */
export interface InboxView {
  readonly tab: Tab;
  readonly filter: InboxFilter;
  readonly sort: InboxSort;
}

export function readView(search: URLSearchParams): InboxView {
  const text = (name: string) => search.get(name)?.trim();
  const [step, unit, words] = [text("step"), text("unit"), text("text")];
  const level = one(levels, search.get("level"));
  const route = one(routes, search.get("route"));
  return {
    tab: one(tabs, search.get("tab")) ?? "open",
    sort: one(inboxSorts, search.get("sort")) ?? "Due",
    filter: {
      ...(step && { step }),
      ...(level && { level }),
      ...(route && { route }),
      ...(unit && { unit }),
      ...(words && { text: words }),
    },
  };
}

export function writeView({ tab, sort, filter }: InboxView): URLSearchParams {
  const search = new URLSearchParams();
  if (tab !== "open") search.set("tab", tab);
  if (sort !== "Due") search.set("sort", sort);
  for (const [name, value] of Object.entries(filter)) {
    if (value) search.set(name, String(value));
  }
  return search;
}

export function isNarrowed(filter: InboxFilter): boolean {
  return Object.keys(filter).length > 0;
}

export function useInboxView() {
  const [search, setSearch] = useSearchParams();
  const view = useMemo(() => readView(search), [search]);
  const change = useCallback(
    (part: Partial<InboxView>) => {
      setSearch(writeView({ ...view, ...part }), { replace: true });
    },
    [view, setSearch],
  );
  return { ...view, change };
}

function one<Value extends string>(values: readonly Value[], given: string | null): Value | undefined {
  return values.find((value) => value === given);
}
