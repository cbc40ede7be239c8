import type { InfiniteData, QueryClient } from "@tanstack/react-query";
import { openTasksKey } from "../api/cache";
import type { InboxItem } from "../api/schemas";
import { keyOf, type TaskKey } from "../shown/taskKey";

type Pages = InfiniteData<{ readonly items: readonly InboxItem[] }>;

/** A task that was opened is new in none of the lists that were read, without reading them again. */
export function markSeen(cache: QueryClient, task: TaskKey) {
  cache.setQueriesData<Pages>(
    { queryKey: openTasksKey },
    (lists) =>
      lists && {
        ...lists,
        pages: lists.pages.map((page) => ({ ...page, items: page.items.map((item) => seen(item, task)) })),
      },
  );
}

function seen(item: InboxItem, task: TaskKey): InboxItem {
  return item.isNew && keyOf(item) === keyOf(task) ? { ...item, isNew: false } : item;
}
