import { useQuery } from "@tanstack/react-query";
import { App, Modal } from "antd";
import { useTranslation } from "react-i18next";
import { LoadingPane } from "../../parts/Loading";
import { useMe } from "../../session/session";
import { changesQuery } from "./changes";
import { ChangesByAuthor } from "./ChangesByAuthor";
import { PublicationWords } from "./PublicationWords";
import { Refusal } from "./Refusal";
import { confirmPublication, usePublicationAct, type AskedDraft } from "./waiting";

interface Props {
  readonly asked: AskedDraft;
  readonly onClose: () => void;
}

/** 确认发布: what was changed and by whom, and what follows; the second person agrees to what is shown here and to nothing later. */
export function ConfirmPublication({ asked, onClose }: Props) {
  const { t } = useTranslation();
  const me = useMe();
  const { message } = App.useApp();
  const { definitionId } = asked.version;
  const changes = useQuery(changesQuery(definitionId));
  const stamp = changes.data?.stamp;
  const confirming = usePublicationAct(
    (read: string) => confirmPublication(definitionId, read),
    ({ outcome, version }) => {
      void message.success(t(`versions.confirm.${outcome}`, { version }));
      onClose();
    },
  );
  return (
    <Modal
      open
      width={640}
      title={t("versions.confirm.title", { name: asked.version.name })}
      okText={t("versions.confirm.do")}
      cancelText={t("procedures.cancel")}
      okButtonProps={{ disabled: !stamp, loading: confirming.isPending }}
      onCancel={onClose}
      onOk={() => {
        if (stamp) confirming.mutate(stamp);
      }}
    >
      <p>
        <PublicationWords asked={asked} />
      </p>
      {changes.isPending && <LoadingPane />}
      {changes.error && <Refusal problem={changes.error} />}
      {changes.data && <ChangesByAuthor changes={changes.data.changes} own={me.code} />}
      <p>{t("versions.confirm.reaches", { by: asked.publication.by.name })}</p>
      {confirming.error && <Refusal problem={confirming.error} />}
    </Modal>
  );
}
