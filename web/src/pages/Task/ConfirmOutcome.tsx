import { Alert, Modal } from "antd";
import { useTranslation } from "react-i18next";
import type { OutcomeView, TaskView } from "../../api/tasks";

interface Props {
  readonly task: TaskView;
  readonly outcome: OutcomeView;
  readonly busy: boolean;
  readonly problem: string | null;
  readonly onYes: () => void;
  readonly onNo: () => void;
}

/** Asked before what others will see; its button says the act. */
export function ConfirmOutcome({ task, outcome, busy, problem, onYes, onNo }: Props) {
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
      <p>{t("task.confirm.reaches")}</p>
      <p className="quiet">{t("task.confirm.stays")}</p>
      {problem && <Alert type="error" showIcon role="alert" title={problem} />}
    </Modal>
  );
}
