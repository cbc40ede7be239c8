import { useQuery } from "@tanstack/react-query";
import { Button } from "antd";
import { useTranslation } from "react-i18next";
import { Link } from "react-router";
import { deadlinesQuery } from "../../api/cases";
import type { Schema } from "../../api/schemas";
import type { TaskView } from "../../api/tasks";
import { Moment } from "../../parts/Moment";
import { LevelTag, RouteTag } from "../../parts/Tags";
import { TimeLeft } from "../../parts/TimeLeft";
import { useDesk } from "../Inbox/desk";
import { lightOf } from "./lightOf";

interface Props {
  readonly task: TaskView;
  readonly theCase: Schema<"CaseView"> | undefined;
}

/** What it is about and how long there is, at the top of the pane. */
export function TaskHead({ task, theCase }: Props) {
  const { t } = useTranslation();
  const desk = useDesk();
  const summary = theCase?.summary;
  return (
    <header className="task-head">
      <Button className="phone-only" size="small" type="text" onClick={desk.back}>
        {t("task.back")}
      </Button>
      <h2>{summary?.title ?? task.title}</h2>
      <p className="task-line">
        {summary && (
          <>
            <LevelTag level={summary.level} />
            <RouteTag route={summary.route} />
            <Link to={`/cases/${task.caseId}`}>{summary.number}</Link>
          </>
        )}
        <span className="quiet">{[task.step, summary?.source].filter(Boolean).join(" · ")}</span>
        <Due task={task} />
      </p>
    </header>
  );
}

function Due({ task }: { readonly task: TaskView }) {
  const { t } = useTranslation();
  const deadlines = useQuery(deadlinesQuery(task.caseId)).data;
  const mine = deadlines?.find((one) => one.visit === task.visit && one.seq === task.seq);
  if (task.status !== "Open" || !task.dueAt || !mine) return null;
  return (
    <span>
      <TimeLeft words={mine.timeLeft} light={lightOf(task.dueAt, new Date())} />{" "}
      <span className="quiet">
        {t("task.due")} <Moment at={task.dueAt} />
      </span>
    </span>
  );
}
