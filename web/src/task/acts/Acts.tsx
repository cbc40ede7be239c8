import { Button, type FormInstance } from "antd";
import { useTranslation } from "react-i18next";
import type { OutcomeView } from "../../api/schemas";
import type { TaskView } from "../tasks";
import { useKeys } from "../../parts/keys";
import { Ahead } from "./Ahead";
import { ClaimButton } from "./ClaimButton";
import { ConfirmOutcome } from "./ConfirmOutcome";
import { hasMore, MoreActs } from "./MoreActs";
import { actsPlace, focusForm } from "../focusForm";
import { useSubmit } from "./submit";
import { classesOf } from "../../parts/looks/classes";
import styles from "./Acts.module.css";

const css = classesOf(styles);

/** Where it is said what the button will do. */
const aheadPlace = "task-ahead";

interface Props {
  readonly task: TaskView;
  readonly form: FormInstance;
  /** The outcome that is filled in; null while none is chosen. */
  readonly chosen: OutcomeView | null;
  readonly onDone: () => void;
}

/** One button that says the chosen outcome, and beside it what it will do; always in sight below the task. */
export function Acts({ task, form, chosen, onDone }: Props) {
  const { t } = useTranslation();
  const submit = useSubmit(task, form, onDone);
  useKeys({ e: focusForm });
  // What ends the case or sends the work back takes a look at its button.
  useCtrlEnter(task.canComplete && chosen?.direction === "On" ? chosen : undefined, submit.ask);
  // Whoever waits for others can do everything but complete it. Without an act there is none to draw a bar for.
  if (!task.canComplete) return <OtherActs task={task} onDone={onDone} />;
  return (
    <footer id={actsPlace} className={css("task-acts")} role="group" aria-label={t("task.acts")}>
      <div id={aheadPlace} className={css("ahead")}>
        <Ahead task={task} form={form} outcome={chosen} />
      </div>
      <span className={css("acts")}>
        <MoreActs task={task} onLeave={onDone} />
        <ClaimButton task={task} />
        {chosen && <OutcomeButton outcome={chosen} submit={submit} />}
      </span>
      {submit.asked && (
        <ConfirmOutcome
          task={task}
          outcome={submit.asked}
          form={form}
          preview={submit.preview}
          leftOut={submit.leftOut}
          busy={submit.busy}
          problem={submit.problem}
          onYes={submit.go}
          onNo={submit.cancel}
        />
      )}
    </footer>
  );
}

function OtherActs({ task, onDone }: Pick<Props, "task" | "onDone">) {
  const { t } = useTranslation();
  if (!hasMore(task)) return null;
  return (
    <footer id={actsPlace} className={css("task-acts")} role="group" aria-label={t("task.more.label")}>
      <span className={css("acts")}>
        <MoreActs task={task} onLeave={onDone} />
      </span>
    </footer>
  );
}

interface ButtonProps {
  readonly outcome: OutcomeView;
  readonly submit: ReturnType<typeof useSubmit>;
}

/** Blue only where the work goes on. */
function OutcomeButton({ outcome, submit }: ButtonProps) {
  return (
    <Button
      className={css("act")}
      aria-describedby={aheadPlace}
      {...(outcome.direction === "On" && { type: "primary" as const })}
      // Only a slow answer is worth a sign.
      loading={submit.busy && { delay: 300 }}
      onClick={() => {
        submit.ask(outcome);
      }}
    >
      {outcome.label}
    </Button>
  );
}

/** Works from within the form, too. */
function useCtrlEnter(outcome: OutcomeView | undefined, ask: (outcome: OutcomeView) => void) {
  useKeys(
    {
      Enter: () => {
        if (outcome) ask(outcome);
      },
    },
    outcome !== undefined,
    { withCtrl: true },
  );
}
