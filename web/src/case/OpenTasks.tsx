import { useQuery } from "@tanstack/react-query";
import { useTranslation } from "react-i18next";
import { Link } from "react-router";
import type { DeadlineView } from "../api/schemas";
import { deadlinesQuery, type CaseTask, type CaseView } from "../shown/cases";
import { pathOf } from "../shown/taskKey";
import { UrgeButton } from "../notes/UrgeButton";
import { useMoments } from "../time/useMoments";
import { DueButton } from "../time/DueButton";
import { MergedCases } from "./merging/MergedCases";
import { CasePane } from "./CasePane";
import { only } from "../parts/looks/only";
import { tone } from "../parts/looks/tone";
import { Ends, Lines } from "../parts/Lines";

/** 正在办理: the tasks that are open now, with whom, and how much time is left. */
export function OpenTasks({ view }: { readonly view: CaseView }) {
  const { t } = useTranslation();
  const deadlines = useQuery({ ...deadlinesQuery(view.summary.id), enabled: view.openTasks.length > 0 });
  return (
    <CasePane title={t("case.tasks.title")}>
      {view.waits.map((wait) => (
        <p key={wait} className={tone("warn")}>
          {wait}
        </p>
      ))}
      {view.openTasks.length === 0 && <p className={tone("quiet")}>{t(noneOf(view))}</p>}
      <Lines>
        {view.openTasks.map((task) => (
          <li key={`${task.visit}.${task.seq}`}>
            <OpenTask
              caseId={view.summary.id}
              task={task}
              deadline={deadlines.data?.find((one) => one.visit === task.visit && one.seq === task.seq)}
            />
          </li>
        ))}
      </Lines>
      <MergedCases cases={view.mergedCases} />
    </CasePane>
  );
}

function noneOf({ summary, mergedInto }: CaseView) {
  if (summary.status !== "Open") return "case.tasks.over";
  return mergedInto ? "merging.none" : "case.tasks.none";
}

/** What says more than the light beside it. */
const urged: readonly CaseTask["mark"][] = ["Urged", "YellowCard", "RedCard"];

interface TaskProps {
  readonly caseId: number;
  readonly task: CaseTask;
  readonly deadline: DeadlineView | undefined;
}

function OpenTask({ caseId, task, deadline }: TaskProps) {
  const { t } = useTranslation();
  const { due, moment } = useMoments();
  return (
    <>
      <Ends>
        <span>
          {deadline && <DueButton deadline={deadline} />} <strong>{task.title}</strong> · <span>{task.holder}</span>
        </span>
        <span className={only("screen")}>
          {task.mine && <Link to={pathOf({ caseId, visit: task.visit, seq: task.seq })}>{t("case.tasks.act")}</Link>}{" "}
          <UrgeButton task={{ caseId, visit: task.visit, seq: task.seq }} of={task} />
        </span>
      </Ends>
      <div className={tone("quiet")}>
        {task.stepName !== task.title && `${task.stepName} · `}
        {t("case.tasks.opened", { at: moment(task.openedAt) })}
        {task.dueAt && ` · ${t("case.tasks.due", { at: due(task.dueAt) })}`}
        {urged.includes(task.mark) && " · "}
        {urged.includes(task.mark) && <span className={tone("bad")}>{t(`shown.mark.${task.mark}`)}</span>}
      </div>
    </>
  );
}
