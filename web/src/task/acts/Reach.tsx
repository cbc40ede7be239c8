import { useTranslation } from "react-i18next";
import type { TaskPreview } from "../tasks";
import { useLimitLines } from "../../shown/useLimitLines";
import { useMoments } from "../../time/useMoments";
import { classesOf } from "../../parts/looks/classes";
import { tone } from "../../parts/looks/tone";
import styles from "./Reach.module.css";

const css = classesOf(styles);

interface Props {
  readonly preview: TaskPreview;
  /** Whether it is of an act beside the outcomes, by which the step is not done. */
  readonly ofAct?: boolean;
}

/** 预告 in plain words: what comes next and with whom, who is told, what is withdrawn, whether the case ends,
 * until when it can be taken back. */
export function Reach({ preview, ofAct = false }: Props) {
  const { t } = useTranslation();
  const { result, next, told, cancelled, waits, changed, awaited, limits, back } = preview;
  const moved = useLimitLines(limits);
  const and = t("parts.and");
  const stands = result === null && next.length === 0 && waits.length === 0 && moved.length === 0;
  return (
    <div className={css("reach")}>
      {next.length > 0 && <NextTasks next={next} ofAct={ofAct} />}
      {changed.length > 0 && <p className={tone("warn")}>{t("task.confirm.changed", { fields: changed.join(and) })}</p>}
      {awaited.length > 0 && <p>{t("task.confirm.awaited", { names: awaited.join(and) })}</p>}
      {moved.map((line) => (
        <p key={line}>{line}</p>
      ))}
      {stands && awaited.length === 0 && <p>{t(ofAct ? "task.more.stays" : "task.confirm.goesOn")}</p>}
      {result !== null && (
        <p>
          <strong>{t("task.confirm.ends", { result })}</strong>
        </p>
      )}
      {cancelled.length > 0 && (
        <p className={tone("warn")}>{t("task.confirm.cancelled", { steps: cancelled.join(and) })}</p>
      )}
      {waits.map((reason) => (
        <p key={reason} className={tone("warn")}>
          {t("task.confirm.waits", { reason })}
        </p>
      ))}
      {told.length > 0 && <p>{t("task.confirm.told", { names: told.join(and) })}</p>}
      <p className={tone("quiet")}>{back}</p>
    </div>
  );
}

function NextTasks({ next, ofAct }: Pick<TaskPreview, "next"> & { readonly ofAct: boolean }) {
  const { t } = useTranslation();
  const { due } = useMoments();
  return (
    <>
      <p id="reach-next">{t(ofAct ? "task.more.next" : "task.confirm.next")}</p>
      <ul className={css("reach-tasks")} aria-labelledby="reach-next">
        {next.map((task, at) => (
          <li key={at}>
            <strong>{task.step}</strong> →{" "}
            {task.to.length > 0 ? (
              task.to.join(t("parts.or"))
            ) : (
              <span className={tone("warn")}>{t("task.confirm.nobody")}</span>
            )}
            {task.due && <span className={tone("quiet")}> {t("task.confirm.due", { at: due(task.due) })}</span>}
          </li>
        ))}
      </ul>
    </>
  );
}
