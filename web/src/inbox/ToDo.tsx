import { useInfiniteQuery, useQuery } from "@tanstack/react-query";
import { useEffect, useMemo, useState } from "react";
import { useTranslation } from "react-i18next";
import type { TaskKey } from "../shown/taskKey";
import { countsQuery, openQuery } from "./inbox";
import type { InboxItem } from "../api/schemas";
import { EmptyState } from "../parts/EmptyState";
import { ErrorState } from "../parts/ErrorState";
import { LoadingRows } from "../parts/Loading";
import { BatchBar } from "./batch/BatchBar";
import { FilterBar } from "./filter/FilterBar";
import { groupedRows, plainRows, tasksOf } from "./list/rows";
import { TaskList } from "./list/TaskList";
import { useChosen } from "./batch/chosen";
import { isNarrowed, useInboxView } from "./view";

interface Props {
  readonly current: string | null;
  readonly onOpen: (task: TaskKey, replace: boolean) => void;
  readonly onTasks: (tasks: readonly InboxItem[]) => void;
}

/** 待办: filters, the list, and what is done with several at once. */
export function ToDo({ current, onOpen, onTasks }: Props) {
  const { filter, sort } = useInboxView();
  const open = useInfiniteQuery(openQuery(filter, sort));
  const rows = useRows(open.data);
  const tasks = useMemo(() => tasksOf(rows), [rows]);
  const chosen = useChosen(tasks);
  const [filters, setFilters] = useState(isNarrowed(filter));
  useEffect(() => {
    onTasks(tasks);
  }, [tasks, onTasks]);
  return (
    <>
      <FilterBar
        open={filters}
        onToggle={() => {
          setFilters((shown) => !shown);
        }}
      />
      {open.isPending && <LoadingRows />}
      {open.isError && !open.data && <ErrorState problem={open.error} onRetry={() => void open.refetch()} />}
      {open.data && tasks.length === 0 && <NoTasks narrowed={isNarrowed(filter)} />}
      {tasks.length > 0 && (
        <TaskList
          rows={rows}
          current={current}
          chosen={chosen}
          onOpen={onOpen}
          onEnd={open.hasNextPage && !open.isFetchingNextPage ? () => void open.fetchNextPage() : undefined}
        />
      )}
      <BatchBar tasks={tasks} more={open.hasNextPage} current={current} chosen={chosen} />
    </>
  );
}

function useRows(items: readonly InboxItem[] | undefined) {
  const { filter, sort } = useInboxView();
  const counts = useQuery(countsQuery).data;
  const narrowed = isNarrowed(filter);
  return useMemo(() => {
    if (!items) return [];
    if (sort !== "Due") return plainRows(items);
    const whole =
      counts && !narrowed
        ? { Overdue: counts.overdue, Today: counts.today, Soon: counts.soon, Ample: counts.ample }
        : null;
    return groupedRows(items, whole);
  }, [items, sort, counts, narrowed]);
}

function NoTasks({ narrowed }: { readonly narrowed: boolean }) {
  const { t } = useTranslation();
  return narrowed ? (
    <EmptyState title={t("inbox.empty.filtered")} text={t("inbox.empty.filteredText")} />
  ) : (
    <EmptyState title={t("inbox.empty.open")} text={t("inbox.empty.openText")} />
  );
}
