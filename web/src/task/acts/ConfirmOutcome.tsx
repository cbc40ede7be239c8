import { Alert, Modal, type FormInstance } from "antd";
import { useTranslation } from "react-i18next";
import type { OutcomeView } from "../../api/schemas";
import type { TaskPreview, TaskView } from "../tasks";
import { NamedCases } from "./NamedCases";
import { Reach } from "./Reach";
import { tone } from "../../parts/looks/tone";

interface Props {
  readonly task: TaskView;
  readonly outcome: OutcomeView;
  readonly form: FormInstance;
  /** Whom it reaches; null when that could not be read in time. */
  readonly preview: TaskPreview | null;
  /** Labels of what was filled in for another outcome. */
  readonly leftOut: readonly string[];
  readonly busy: boolean;
  readonly problem: string | null;
  readonly onYes: () => void;
  readonly onNo: () => void;
}

/** Asked before what others will see, with whom it reaches; its button says the act. */
export function ConfirmOutcome({ task, outcome, form, preview, leftOut, busy, problem, onYes, onNo }: Props) {
  const { t } = useTranslation();
  return (
    <Modal
      open
      title={t("task.confirm.title", { step: task.step, outcome: outcome.label })}
      okText={outcome.label}
      cancelText={t("task.confirm.no")}
      okButtonProps={{ loading: busy, autoFocus: true }}
      onOk={onYes}
      onCancel={onNo}
      mask={{ closable: !busy }}
    >
      {preview ? <Reach preview={preview} /> : <p>{t("task.confirm.reaches")}</p>}
      <NamedCases task={task} outcome={outcome} form={form} />
      {leftOut.length > 0 && (
        <Alert type="warning" showIcon title={t("task.confirm.leftOut", { fields: leftOut.join(t("parts.and")) })} />
      )}
      <p className={tone("quiet")}>{t("task.confirm.stays")}</p>
      {problem && <Alert type="error" showIcon role="alert" title={problem} />}
    </Modal>
  );
}
