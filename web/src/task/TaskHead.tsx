import { Button } from "antd";
import { Trans, useTranslation } from "react-i18next";
import { Link } from "react-router";
import type { DeadlineView } from "../api/schemas";
import type { CaseView } from "../shown/cases";
import type { TaskView } from "./tasks";
import { Due } from "../time/Due";
import { LevelTag, RouteTag } from "../shown/Tags";
import { Instruction } from "../shown/said/Instruction";
import { useListBeside } from "./listBeside";
import { DueButton } from "../time/DueButton";
import { classesOf } from "../parts/looks/classes";
import { only } from "../parts/looks/only";
import { tone } from "../parts/looks/tone";
import { Spring } from "../parts/Spring";
import styles from "./TaskHead.module.css";

const css = classesOf(styles);

interface Props {
  readonly task: TaskView;
  readonly theCase: CaseView | undefined;
  readonly deadline: DeadlineView | undefined;
}

/** Back to the list, on a phone; which of several it is, and on to the next. */
function Way() {
  const { t } = useTranslation();
  const { back, place, skip } = useListBeside();
  return (
    <div className={css("task-way")}>
      <Button className={only("phone")} size="small" type="text" onClick={back}>
        {t("task.back")}
      </Button>
      <Spring />
      {place && (
        <span role="group" aria-label={t("task.round.label")}>
          <span className={tone("quiet")}>{t(place.more ? "task.round.placeOfMore" : "task.round.place", place)}</span>
          {skip && (
            <Button size="small" type="text" title={t("task.round.skipHint")} onClick={skip}>
              {t("task.round.skip")}
            </Button>
          )}
        </span>
      )}
    </div>
  );
}

/** What it is about and how long there is, at the top of the pane. */
export function TaskHead({ task, theCase, deadline }: Props) {
  const { t } = useTranslation();
  const summary = theCase?.summary;
  return (
    <header className={css("task-head")}>
      <Way />
      <h2>{summary?.title ?? task.title}</h2>
      {task.inPlaceOf && (
        <p className={css("in-place")} role="note">
          {t("task.inPlaceOf", { name: task.inPlaceOf })}
        </p>
      )}
      <p className={css("task-line")}>
        {summary && (
          <>
            <LevelTag level={summary.level} />
            <RouteTag route={summary.route} />
            <Link to={`/cases/${task.caseId}`}>{summary.number}</Link>
          </>
        )}
        <span className={tone("quiet")}>{[task.step, summary?.source].filter(Boolean).join(" · ")}</span>
        {deadline && (
          <>
            <DueButton deadline={deadline} />
            <span className={tone("quiet")}>
              <Trans t={t} i18nKey="time.by" components={{ at: <Due at={deadline.dueAt} /> }} />
            </span>
          </>
        )}
      </p>
      {theCase && <Instruction theCase={theCase} />}
    </header>
  );
}
