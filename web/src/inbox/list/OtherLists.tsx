import { useInfiniteQuery } from "@tanstack/react-query";
import { useTranslation } from "react-i18next";
import { useLocation } from "react-router";
import { keyOf, pathOf } from "../../shown/taskKey";
import { doneQuery, mineQuery, type DoneItem } from "../inbox";
import type { CaseSummary } from "../../api/schemas";
import { CaseTime } from "../../shown/CaseTime";
import { Moment } from "../../time/Moment";
import { LevelTag, RouteTag } from "../../shown/Tags";
import { PagedList } from "./PagedList";
import { tone } from "../../parts/looks/tone";
import { row } from "./row";

interface Props {
  /** Key of the row that is open in the reading pane. */
  readonly current: string | null;
}

/** 已办, newest first. */
export function DoneList({ current }: Props) {
  const list = useInfiniteQuery(doneQuery);
  const { search } = useLocation();
  return (
    <PagedList name="done" list={list} keyOf={keyOf} pathOf={(item) => pathOf(item) + search} current={current}>
      {(item) => <DoneRow item={item} />}
    </PagedList>
  );
}

function DoneRow({ item }: { readonly item: DoneItem }) {
  const { t } = useTranslation();
  return (
    <>
      <span className={row("task-title")}>{item.caseTitle}</span>
      <Moment at={item.closedAt} />
      <span className={row("task-facts")}>
        {item.inPlaceOf && `${t("inbox.inPlaceOf", { name: item.inPlaceOf })} · `}
        {item.step} · {item.caseNumber} · {item.outcome} ·{" "}
        <span className={tone(item.onTime ? "good" : "bad")}>{t(item.onTime ? "inbox.onTime" : "inbox.late")}</span>
      </span>
    </>
  );
}

/** 我发起, newest first. */
export function MineList() {
  const list = useInfiniteQuery(mineQuery);
  return (
    <PagedList name="mine" list={list} keyOf={(one) => String(one.id)} pathOf={(one) => `/cases/${one.id}`}>
      {(one) => <MineRow one={one} />}
    </PagedList>
  );
}

function MineRow({ one }: { readonly one: CaseSummary }) {
  const { t } = useTranslation();
  const { steps = [], holders = [] } = one.current ?? {};
  const where = [steps.join(t("parts.and")), holders.join(t("parts.and")), one.result].filter(Boolean).join(" · ");
  return (
    <>
      <span className={row("task-title")}>{one.title}</span>
      <CaseTime found={one} />
      <span className={row("task-facts")}>
        <LevelTag level={one.level} /> <RouteTag route={one.route} /> {where && `${where} · `}
        {one.number} · <Moment at={one.receivedAt} />
      </span>
    </>
  );
}
