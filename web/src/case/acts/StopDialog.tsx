import { Alert, Input, Modal } from "antd";
import { useId, useState } from "react";
import { useTranslation } from "react-i18next";
import { stopCase, withdrawOwnEntry } from "../oneCase";
import type { CaseView } from "../../shown/cases";
import { useProblemText } from "../../texts/problemText";
import { useMe } from "../../session/session";
import { useTyped } from "../../typed/useTyped";
import { useCaseAct } from "../../shown/useCaseAct";

interface Props {
  readonly view: CaseView;
  /** Whether it is one's own entry that is taken back. */
  readonly own?: boolean;
  readonly onClose: () => void;
}

/** 终止: cannot be undone, so it says whom it reaches and asks why. */
export function StopDialog({ view, own = false, onClose }: Props) {
  const { t } = useTranslation();
  const said = own ? "case.own" : "case.stop";
  const words = useProblemText();
  const { id, number } = view.summary;
  const { reason, setReason, forget } = useReason(id);
  const close = () => {
    forget();
    onClose();
  };
  const stop = useCaseAct(
    (why: string) => (own ? withdrawOwnEntry : stopCase)(id, why),
    t(`${said}.done`, { number }),
    close,
  );
  const field = useId();
  return (
    <Modal
      open
      title={t(`${said}.title`, { number })}
      okText={t(`${said}.act`)}
      cancelText={t(`${said}.keep`)}
      okButtonProps={{ danger: true, disabled: reason.trim() === "", loading: stop.isPending }}
      onOk={() => {
        stop.mutate(reason.trim());
      }}
      onCancel={close}
      // A slip beside the dialog does not take what was written.
      mask={{ closable: reason === "" }}
    >
      <p>{t(`${said}.text`)}</p>
      <Reached view={view} />
      <label htmlFor={field}>{t(`${said}.reason`)}</label>
      <Input.TextArea
        id={field}
        rows={3}
        maxLength={2000}
        value={reason}
        onChange={(event) => {
          setReason(event.target.value);
        }}
      />
      {stop.isError && <Alert type="error" title={words(stop.error)} />}
    </Modal>
  );
}

/** Whose tasks are taken from them, and which cases go their own way again. */
function Reached({ view }: Pick<Props, "view">) {
  const { t } = useTranslation();
  const merged = view.mergedCases.map((one) => one.case.number);
  return (
    <>
      {view.openTasks.length > 0 && <p>{t("case.stop.reaches", { names: holdersOf(view).join(t("parts.and")) })}</p>}
      {merged.length > 0 && <p>{t("case.stop.merged", { cases: merged.join(t("parts.and")) })}</p>}
    </>
  );
}

/** Why, kept in this window until it is stopped or goes on. */
function useReason(caseId: number) {
  const { code } = useMe();
  const { before, keep, forget } = useTyped<string>({
    key: { person: code, of: `stop/${caseId}`, where: "window" },
    fit: (kept) => (typeof kept === "string" ? kept : null),
    isNothing: (reason) => reason === "",
  });
  const [reason, setReason] = useState(before ?? "");
  return {
    reason,
    forget,
    setReason: (now: string) => {
      setReason(now);
      keep(now);
    },
  };
}

function holdersOf({ openTasks }: CaseView): readonly string[] {
  return [...new Set(openTasks.map(({ holder }) => holder))];
}
