import { Alert } from "antd";
import { useTranslation } from "react-i18next";
import { classesOf } from "../../../parts/looks/classes";
import { tone } from "../../../parts/looks/tone";
import type { WalkInHand } from "../useWalk";
import { TaskCard } from "./TaskCard";
import styles from "./WalkPane.module.css";

const css = classesOf(styles);

/** Where the case stands: its open tasks, what stands still, what is wrong with the procedure there. */
export function Standing({ walk }: { readonly walk: WalkInHand }) {
  const { t } = useTranslation();
  const last = walk.states.at(-1);
  if (!last) return null;
  const lost = walk.refused?.kind === "Act" && !last.tasks.some(({ step }) => step === walk.refused?.step);
  return (
    <div role="group" aria-labelledby="rehearsal-standing">
      <h3 id="rehearsal-standing">{t("rehearsal.standing.title")}</h3>
      {last.tasks.map((task) => (
        <TaskCard key={`${task.step} ${task.task}`} task={task} walk={walk} />
      ))}
      {!last.caseOpen && (
        <p>
          <strong>{t("rehearsal.standing.ended", { result: last.result })}</strong>
        </p>
      )}
      {last.caseOpen && last.tasks.length === 0 && last.stuck.length === 0 && <p>{t("rehearsal.standing.waits")}</p>}
      {last.stuck.map(({ step, stepName, reason }) => (
        <p key={step + reason} className={tone("bad")}>
          ✕ {t("rehearsal.standing.stuck", { step: stepName, reason })}
        </p>
      ))}
      {last.findings.map(({ code, step, text }) => (
        <p key={`${code} ${step} ${text}`} className={tone("warn")}>
          ! {text}
        </p>
      ))}
      {(lost || (last.refused && walk.script.moves.length === 0)) && (
        <Alert role="alert" type="warning" title={last.refused?.text} className={css("box")} />
      )}
    </div>
  );
}
