import { App, Modal } from "antd";
import { useTranslation } from "react-i18next";
import { PublicationWords } from "./PublicationWords";
import { Refusal } from "./Refusal";
import { usePublicationAct, withdrawPublication, type AskedDraft } from "./waiting";

interface Props {
  readonly asked: AskedDraft;
  readonly onClose: () => void;
}

/** 撤回: it will not be published, and the draft may be changed again. */
export function WithdrawPublication({ asked, onClose }: Props) {
  const { t } = useTranslation();
  const { message } = App.useApp();
  const withdrawing = usePublicationAct(
    () => withdrawPublication(asked.version.definitionId),
    () => {
      void message.success(t("versions.withdraw.done"));
      onClose();
    },
  );
  return (
    <Modal
      open
      title={t("versions.withdraw.title", { name: asked.version.name })}
      okText={t("versions.withdraw.do")}
      cancelText={t("procedures.cancel")}
      okButtonProps={{ loading: withdrawing.isPending }}
      onCancel={onClose}
      onOk={() => {
        withdrawing.mutate(undefined);
      }}
    >
      <p>
        <PublicationWords asked={asked} />
      </p>
      <p>{t("versions.withdraw.reaches")}</p>
      {withdrawing.error && <Refusal problem={withdrawing.error} />}
    </Modal>
  );
}
