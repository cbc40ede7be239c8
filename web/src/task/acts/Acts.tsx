import { Button, type FormInstance } from "antd";
import { useTranslation } from "react-i18next";
import type { OutcomeView } from "../../api/schemas";
import type { TaskView } from "../tasks";
import { useKeys } from "../../parts/keys";
import { ClaimButton } from "./ClaimButton";
import { ConfirmOutcome } from "./ConfirmOutcome";
import { hasMore, MoreActs } from "./MoreActs";
import { actsPlace, focusForm } from "../focusForm";
import { standing } from "./standing";
import { useSubmit } from "./submit";
import { classesOf } from "../../parts/looks/classes";
import { Spring } from "../../parts/Spring";
import styles from "./Acts.module.css";

const css = classesOf(styles);

interface Props {
  readonly task: TaskView;
  readonly form: FormInstance;
  readonly onDone: () => void;
}

/** One button for each outcome, at the bottom of the pane; what ends the case or sends the work back stands apart. */
export function Acts({ task, form, onDone }: Props) {
  const { t } = useTranslation();
  const submit = useSubmit(task, form, onDone);
  const { primary, onward, apart } = standing(task.outcomes);
  useKeys({ e: focusForm });
  useCtrlEnter(task.canComplete ? primary : undefined, submit.ask);
  // Whoever waits for others can do everything but complete it. Without an act there is none to draw a bar for.
  if (!task.canComplete) return <OtherActs task={task} onDone={onDone} />;
  return (
    <footer id={actsPlace} className={css("task-acts")} role="group" aria-label={t("task.acts")}>
      <span className={css("outcomes")}>
        {[onward, apart].map((group, at) =>
          group.length === 0 ? null : (
            <span key={at} className={css("group")}>
              {group.map((outcome) => (
                <OutcomeButton key={outcome.name} outcome={outcome} primary={outcome === primary} submit={submit} />
              ))}
            </span>
          ),
        )}
        <Spring />
        <MoreActs task={task} onLeave={onDone} />
        <ClaimButton task={task} />
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
      <span className={css("outcomes")}>
        <Spring />
        <MoreActs task={task} onLeave={onDone} />
      </span>
    </footer>
  );
}

function OutcomeButton({
  outcome,
  primary = false,
  submit,
}: {
  readonly outcome: OutcomeView;
  readonly primary?: boolean;
  readonly submit: ReturnType<typeof useSubmit>;
}) {
  return (
    <Button
      {...(primary && { type: "primary" as const })}
      // Only a slow answer is worth a sign.
      loading={submit.reading === outcome && { delay: 300 }}
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
