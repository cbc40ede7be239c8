import { useQuery } from "@tanstack/react-query";
import { useMemo } from "react";
import { useTranslation } from "react-i18next";
import { Link, useLocation, useNavigate, useSearchParams } from "react-router";
import type { InboxItem } from "../../api/schemas";
import { EmptyState } from "../../parts/EmptyState";
import { ErrorState } from "../../parts/ErrorState";
import { LoadingRows } from "../../parts/Loading";
import { keyOf, pathOf } from "../../shown/taskKey";
import { classesOf } from "../../parts/looks/classes";
import { scheduleQuery, type Schedule } from "../inbox";
import { RowLink } from "../list/RowLink";
import { useListPlace } from "../list/useListPlace";
import { VirtualRows } from "../list/VirtualRows";
import { listedOf, scheduledRows, type ScheduleRow } from "./scheduled";
import { DayHead, OverdueHead } from "./ScheduleHeads";
import { ScheduledTask } from "./ScheduledTask";
import { Week } from "./Week";
import styles from "./ScheduleList.module.css";

const css = classesOf(styles);

const headHeight = 32;
const taskHeight = 65;

interface Props {
  /** Key of the row that is open in the reading pane. */
  readonly current: string | null;
}

/** 日程: a week at a glance, what is overdue, and what is due day by day. */
export function ScheduleList({ current }: Props) {
  const [search] = useSearchParams();
  const { data, error, isPending, refetch } = useQuery(scheduleQuery(search.get("week")));
  if (isPending) return <LoadingRows />;
  if (!data) return <ErrorState problem={error} onRetry={() => void refetch()} />;
  return <Days schedule={data} current={current} />;
}

function Days({ schedule, current }: Props & { readonly schedule: Schedule }) {
  const { t } = useTranslation();
  const { search } = useLocation();
  const navigate = useNavigate();
  const replace = current !== null;
  const rows = useMemo(() => scheduledRows(schedule), [schedule]);
  const tasks = useMemo(() => rows.flatMap((row) => (row.kind === "task" ? [row.item] : [])), [rows]);
  const pathTo = (item: InboxItem) => pathOf(item) + search;
  const place = useListPlace({
    rows: tasks,
    keyOf,
    current,
    onOpen: (item) => void navigate(pathTo(item), { replace }),
  });
  const at = tasks[place.at];
  return (
    <>
      <Week schedule={schedule} onDay={place.go} />
      {rows.length === 0 && <EmptyState title={t("inbox.empty.schedule")} text={t("inbox.empty.scheduleText")} />}
      {rows.length > 0 && (
        <VirtualRows
          rows={rows}
          keyOf={nameOf}
          heightOf={({ kind }) => (kind === "task" ? taskHeight : headHeight)}
          current={at ? rows.findIndex((row) => row.kind === "task" && row.item === at) : -1}
          aria-label={t("inbox.tabs.schedule")}
          role="group"
        >
          {(row) => (
            <Row row={row} today={schedule.today} current={current} place={place} to={pathTo} replace={replace} />
          )}
        </VirtualRows>
      )}
      <Rest schedule={schedule} />
    </>
  );
}

interface RowProps extends Props {
  readonly row: ScheduleRow;
  /** A day such as 2026-11-23. */
  readonly today: string;
  readonly place: ReturnType<typeof useListPlace<InboxItem>>;
  readonly to: (item: InboxItem) => string;
  readonly replace: boolean;
}

function Row({ row, today, current, place, to, replace }: RowProps) {
  if (row.kind === "overdue") return <OverdueHead count={row.count} />;
  if (row.kind === "day") return <DayHead day={row.day} today={today} />;
  return (
    <RowLink
      to={to(row.item)}
      replace={replace}
      current={keyOf(row.item) === current}
      read={false}
      wanted={place.wants(row.item)}
      onArrived={() => {
        place.arrived(row.item);
      }}
    >
      <ScheduledTask item={row.item} />
    </RowLink>
  );
}

/** What the week does not show, and where it is. */
function Rest({ schedule }: { readonly schedule: Schedule }) {
  const { t } = useTranslation();
  const { later, undated } = schedule;
  const listed = listedOf(schedule);
  if (listed === null && later + undated === 0) return null;
  return (
    <p className={css("rest")}>
      {listed === null ? t("inbox.schedule.rest", { later, undated }) : t("inbox.schedule.more", { count: listed })}{" "}
      <Link to="/">{t("inbox.schedule.toDo")}</Link>
    </p>
  );
}

function nameOf(row: ScheduleRow): string {
  return row.kind === "task" ? keyOf(row.item) : row.kind === "day" ? row.day.day : row.kind;
}
