import { App, Input, Modal } from "antd";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import { Refusal } from "./Refusal";
import { returnPublication, usePublicationAct, type AskedDraft } from "./waiting";

interface Props {
  readonly asked: AskedDraft;
  readonly onClose: () => void;
}

/** 退回: the second person says why not. */
export function ReturnPublication({ asked, onClose }: Props) {
  const { t } = useTranslation();
  const { message } = App.useApp();
  const [reason, setReason] = useState("");
  const by = asked.publication.by.name;
  const returning = usePublicationAct(
    (why: string) => returnPublication(asked.version.definitionId, why),
    () => {
      void message.success(t("versions.return.done", { by }));
      onClose();
    },
  );
  return (
    <Modal
      open
      title={t("versions.return.title", { name: asked.version.name })}
      okText={t("versions.return.do")}
      cancelText={t("procedures.cancel")}
      okButtonProps={{ disabled: reason.trim() === "", loading: returning.isPending }}
      onCancel={onClose}
      onOk={() => {
        returning.mutate(reason.trim());
      }}
    >
      <Input.TextArea
        autoFocus
        value={reason}
        maxLength={500}
        autoSize={{ minRows: 2, maxRows: 5 }}
        aria-label={t("versions.return.reason")}
        placeholder={t("versions.return.reason")}
        onChange={(event) => {
          setReason(event.target.value);
        }}
      />
      <p>{t("versions.return.reaches", { by })}</p>
      {returning.error && <Refusal problem={returning.error} />}
    </Modal>
  );
}
