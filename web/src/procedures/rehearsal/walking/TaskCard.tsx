import { Alert, Button } from "antd";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import type { FieldValues, FormField, OfferedOutcome } from "../../../api/schemas";
import { belongsTo } from "../../../fields/check";
import { classesOf } from "../../../parts/looks/classes";
import { tone } from "../../../parts/looks/tone";
import { WhyThisDay } from "../../../time/WhyThisDay";
import type { RehearsedTask, State } from "../calls";
import type { WalkInHand } from "../useWalk";
import { useVirtualTime } from "../virtualTime";
import { OutcomeForm } from "./OutcomeForm";
import styles from "./WalkPane.module.css";

const css = classesOf(styles);

interface Props {
  readonly task: RehearsedTask;
  readonly walk: WalkInHand;
}

/** An open task: who could do it and until when; its outcomes, and what the one that is chosen asks for. */
export function TaskCard({ task, walk }: Props) {
  const [chosen, choose] = useState<OfferedOutcome | null>(null);
  const refused = refusalOf(task, walk);
  const act = (outcome: string, fields: FieldValues) => {
    walk.move({ kind: "Act", step: task.step, task: task.task, outcome, fields });
  };
  return (
    <article className={css("box", "task")} aria-label={task.stepName}>
      <Who task={task} />
      <Due task={task} walk={walk} />
      {task.suggested && <p className={css("suggested")}>{task.suggested.text}</p>}
      <Outcomes
        task={task}
        chosen={chosen}
        onChoose={(outcome) => {
          if (fieldsFor(task, outcome).length > 0) choose(outcome === chosen ? null : outcome);
          else act(outcome.name, {});
        }}
      />
      {chosen && (
        <OutcomeForm
          key={chosen.name}
          task={task}
          outcome={chosen}
          fields={fieldsFor(task, chosen)}
          now={walk.states.at(-1)?.now ?? walk.script.start}
          problems={refused?.fields ?? []}
          onAct={act}
        />
      )}
      {refused && <Alert role="alert" type="warning" title={refused.text} />}
    </article>
  );
}

function Who({ task }: Pick<Props, "task">) {
  const { t } = useTranslation();
  const names = task.to.map(({ name }) => name);
  const most = 4;
  return (
    <div className={css("line")}>
      <span className={css("name")}>{task.stepName}</span>
      <span>{task.holder}</span>
      {names.length === 0 ? (
        <span className={tone("bad")}>{t("rehearsal.task.nobody")}</span>
      ) : (
        <span className={css("quiet")} title={names.join(t("parts.and"))}>
          {t(names.length > most ? "rehearsal.task.couldMany" : "rehearsal.task.could", {
            names: names.slice(0, most).join(t("parts.and")),
            count: names.length,
          })}
        </span>
      )}
    </div>
  );
}

/** In words first; on demand why it is that day. */
function Due({ task, walk }: Props) {
  const { t } = useTranslation();
  const { at } = useVirtualTime();
  const { dueAt } = task;
  if (!dueAt) return <p className={css("quiet")}>{t("time.noDeadline")}</p>;
  const now = walk.states.at(-1)?.now;
  return (
    <p>
      <strong>{task.timeLeft}</strong> {t("rehearsal.task.due", { at: at(dueAt) })} <WhyButton task={task} />
      {now !== undefined && Date.parse(now) < Date.parse(dueAt) && (
        <>
          {" "}
          <button
            type="button"
            className={css("link")}
            onClick={() => {
              walk.move({ kind: "Until", moment: dueAt });
            }}
          >
            {t("rehearsal.task.wait")}
          </button>
        </>
      )}
    </p>
  );
}

/** Opens the days that were counted for a due moment. */
export function WhyButton({ task }: Pick<Props, "task">) {
  const { t } = useTranslation();
  const [open, setOpen] = useState(false);
  const { stepName, timeLeft, explanation, dueAt } = task;
  if (!explanation || !dueAt) return null;
  return (
    <>
      <button
        type="button"
        className={css("link")}
        onClick={() => {
          setOpen(true);
        }}
      >
        {t("rehearsal.task.why")}
      </button>
      <WhyThisDay
        deadline={{
          ...{ visit: 0, seq: task.task, light: "Ample", rungs: [] },
          stepName,
          timeLeft,
          explanation,
          dueAt,
        }}
        open={open}
        onClose={() => {
          setOpen(false);
        }}
      />
    </>
  );
}

interface OutcomesProps {
  readonly task: RehearsedTask;
  readonly chosen: OfferedOutcome | null;
  readonly onChoose: (outcome: OfferedOutcome) => void;
}

function Outcomes({ task, chosen, onChoose }: OutcomesProps) {
  const { t } = useTranslation();
  return (
    <div className={css("line")} role="group" aria-label={t("rehearsal.task.outcomes", { step: task.stepName })}>
      {task.outcomes.map((outcome) => {
        const asked = fieldsFor(task, outcome);
        return (
          <Button
            key={outcome.name}
            shape="round"
            {...(asked.length > 0 && { "aria-expanded": outcome === chosen })}
            onClick={() => {
              onChoose(outcome);
            }}
          >
            {outcome.label}
            {asked.length > 0 && "…"}
          </Button>
        );
      })}
    </div>
  );
}

function fieldsFor(task: RehearsedTask, outcome: OfferedOutcome): readonly FormField[] {
  return task.form.filter((field) => belongsTo(field, outcome));
}

/** Why the act on this task could not be done; null when none was tried. */
function refusalOf({ step, task }: RehearsedTask, { refused, states }: WalkInHand): State["refused"] {
  const isHere = refused?.kind === "Act" && refused.step === step && (refused.task ?? 1) === task;
  return isHere ? (states.at(-1)?.refused ?? null) : null;
}
