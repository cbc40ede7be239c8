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
import { useRefusal } from "../together/useRefusal";
import { useTogether, type Together } from "../together/useTogether";
import { isNarrowed, useInboxView } from "./view";

interface Props {
  readonly current: string | null;
  /** @param among the tasks that are gone through one after the other, from this. */
  readonly onOpen: (task: TaskKey, replace: boolean, among: readonly InboxItem[], more: boolean) => void;
  readonly onTasks: (tasks: readonly InboxItem[], more: boolean) => void;
  /** Whoever comes has the list before them and nothing beside it. */
  readonly onArrived: ((first: TaskKey) => void) | undefined;
}

/** 待办: filters, the list, and what is done with several at once. */
export function ToDo({ current, onOpen, onTasks, onArrived }: Props) {
  const { filter, sort } = useInboxView();
  const narrowed = isNarrowed(filter);
  const open = useInfiniteQuery(openQuery(filter, sort));
  const { hasNextPage: more } = open;
  const rows = useRows(open.data);
  const tasks = useMemo(() => tasksOf(rows), [rows]);
  const chosen = useChosen(tasks);
  const together = useTogether(chosen.keep);
  const refusalOf = useRefusalOf(together);
  useListed(tasks, more, onTasks);
  useArrival(tasks, current, onArrived);
  const openOne = (task: TaskKey, replace: boolean) => {
    // Whoever opens one of several that they ticked means to go through these.
    const several = chosen.tasks.length > 1 && chosen.has(task);
    onOpen(task, replace, several ? chosen.tasks : tasks, !several && more);
  };
  return (
    <>
      <Filters narrowed={narrowed} />
      {open.isPending && <LoadingRows />}
      {open.isError && !open.data && <ErrorState problem={open.error} onRetry={() => void open.refetch()} />}
      {open.data && tasks.length === 0 && <NoTasks narrowed={narrowed} />}
      {tasks.length > 0 && (
        <TaskList
          rows={rows}
          current={current}
          chosen={chosen}
          refusalOf={refusalOf}
          onOpen={openOne}
          onEnd={more && !open.isFetchingNextPage ? () => void open.fetchNextPage() : undefined}
        />
      )}
      <BatchBar
        tasks={tasks}
        more={more}
        current={current}
        chosen={chosen}
        together={together}
        onOneByOne={([first]) => {
          if (first) openOne(first, current !== null);
        }}
      />
    </>
  );
}

function useListed(tasks: readonly InboxItem[], more: boolean, onTasks: Props["onTasks"]) {
  useEffect(() => {
    onTasks(tasks, more);
  }, [tasks, more, onTasks]);
}

/** The list stands, and nothing of it is open. */
function useArrival([first]: readonly InboxItem[], current: string | null, onArrived: Props["onArrived"]) {
  useEffect(() => {
    if (first && current === null) onArrived?.(first);
  }, [first, current, onArrived]);
}

/** Closed at first, unless they narrow the list. */
function Filters({ narrowed }: { readonly narrowed: boolean }) {
  const [open, setOpen] = useState(narrowed);
  return (
    <FilterBar
      open={open}
      onToggle={() => {
        setOpen((shown) => !shown);
      }}
    />
  );
}

function useRefusalOf({ refusalOf }: Together) {
  const words = useRefusal();
  return (task: TaskKey) => {
    const refused = refusalOf(task);
    return refused && words(refused);
  };
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
