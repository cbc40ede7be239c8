import { App, Modal } from "antd";
import { useTranslation } from "react-i18next";
import { useSignedIn } from "../session/session";
import { PasswordForm } from "./PasswordForm";

/** 更改密码: one's own, whenever one wants. */
export function OwnPassword({ onClose }: { readonly onClose: () => void }) {
  const { t } = useTranslation();
  const { message } = App.useApp();
  const signedIn = useSignedIn();
  return (
    <Modal open title={t("app.ownPassword.title")} footer={null} onCancel={onClose} destroyOnHidden>
      <PasswordForm
        act={t("app.ownPassword.act")}
        onChosen={(me) => {
          signedIn(me);
          void message.success(t("app.ownPassword.done"));
          onClose();
        }}
      />
    </Modal>
  );
}
