import { App } from "antd";
import { useCallback } from "react";
import { useTranslation } from "react-i18next";
import { useMe, useSignOut } from "../../session/session";
import { bringToService } from "../../typed/open";
import { holdsOf } from "../../typed/store";

/** Signs out; asks before where that takes away what lies on this machine only. */
export function useLeaving(): () => Promise<void> {
  const { t } = useTranslation();
  const { modal } = App.useApp();
  const { code } = useMe();
  const signOut = useSignOut();
  return useCallback(async () => {
    await bringToService();
    if (!holdsOf(code)) {
      await signOut();
      return;
    }
    modal.confirm({
      title: t("app.leave.title"),
      content: t("app.leave.text"),
      okText: t("app.leave.act"),
      cancelText: t("app.leave.stay"),
      okButtonProps: { danger: true },
      onOk: signOut,
    });
  }, [t, modal, code, signOut]);
}
