import { useInfiniteQuery, useMutation, useQueryClient } from "@tanstack/react-query";
import { useTranslation } from "react-i18next";
import { Link, useLocation } from "react-router";
import { copiesQuery, doneQuery, mineQuery, readNotice, type DoneItem, type Notice } from "../../api/inbox";
import type { CaseSummary } from "../../api/schemas";
import { CaseTime } from "../../parts/CaseTime";
import { Moment } from "../../parts/Moment";
import { LevelTag, RouteTag } from "../../parts/Tags";
import { PagedList } from "./PagedList";
import { keyOf, pathOf } from "./rows";

/** 已办, newest first. */
export function DoneList({ current }: { readonly current: string | null }) {
  const list = useInfiniteQuery(doneQuery);
  return (
    <PagedList name="done" list={list} keyOf={keyOf}>
      {(item) => <DoneRow item={item} current={keyOf(item) === current} />}
    </PagedList>
  );
}

function DoneRow({ item, current }: { readonly item: DoneItem; readonly current: boolean }) {
  const { t } = useTranslation();
  const { search } = useLocation();
  return (
    <Link to={pathOf(item) + search} className={current ? "task current" : "task"} aria-current={current || undefined}>
      <span className="task-title">{item.caseTitle}</span>
      <Moment at={item.closedAt} />
      <span className="task-facts">
        {item.step} · {item.caseNumber} · {item.outcome} ·{" "}
        <span className={item.onTime ? "good" : "bad"}>{t(item.onTime ? "inbox.onTime" : "inbox.late")}</span>
      </span>
    </Link>
  );
}

/** 抄送我, newest first; opening one marks it as read. */
export function CopyList() {
  const list = useInfiniteQuery(copiesQuery);
  return (
    <PagedList name="copies" list={list} keyOf={(notice) => String(notice.id)}>
      {(notice) => <CopyRow notice={notice} />}
    </PagedList>
  );
}

function CopyRow({ notice }: { readonly notice: Notice }) {
  const { t } = useTranslation();
  const cache = useQueryClient();
  const reading = useMutation({
    mutationFn: () => readNotice(notice.id),
    onSuccess: () => cache.invalidateQueries({ queryKey: ["inbox"] }),
  });
  return (
    <Link
      to={`/cases/${notice.caseId}`}
      className={notice.readAt ? "task read" : "task"}
      onClick={() => {
        if (!notice.readAt) reading.mutate();
      }}
    >
      <span className="task-title">
        {!notice.readAt && <span className="unread">{t("inbox.unread")}</span>} {notice.subject}
      </span>
      <Moment at={notice.at} />
      <span className="task-facts">{notice.body}</span>
    </Link>
  );
}

/** 我发起, newest first. */
export function MineList() {
  const list = useInfiniteQuery(mineQuery);
  return (
    <PagedList name="mine" list={list} keyOf={(one) => String(one.id)}>
      {(one) => <MineRow one={one} />}
    </PagedList>
  );
}

function MineRow({ one }: { readonly one: CaseSummary }) {
  const { t } = useTranslation();
  const { steps = [], holders = [] } = one.current ?? {};
  const where = [steps.join(t("parts.and")), holders.join(t("parts.and")), one.result].filter(Boolean).join(" · ");
  return (
    <Link to={`/cases/${one.id}`} className="task">
      <span className="task-title">{one.title}</span>
      <CaseTime found={one} />
      <span className="task-facts">
        <LevelTag level={one.level} /> <RouteTag route={one.route} /> {where && `${where} · `}
        {one.number} · <Moment at={one.receivedAt} />
      </span>
    </Link>
  );
}
