import { useMutation } from "@tanstack/react-query";
import { Alert, Modal } from "antd";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import { useProblemText } from "../texts/problemText";
import { newPassword } from "./password/password";
import { PasswordShown } from "./password/PasswordShown";
import { setPassword, useRosterChanged, type RosterPerson } from "./roster";

interface Props {
  readonly person: RosterPerson;
  readonly onClose: () => void;
}

/** 设新密码: says what comes of it, then shows once what was set. */
export function NewPassword({ person, onClose }: Props) {
  const { t } = useTranslation();
  const words = useProblemText();
  const changed = useRosterChanged();
  const [password] = useState(newPassword);
  const setting = useMutation({ mutationFn: () => setPassword(person.code, password), onSuccess: changed });
  if (setting.isSuccess)
    return <PasswordShown name={person.name} account={person.code} password={password} onClose={onClose} />;
  return (
    <Modal
      open
      title={t("people.password.set", { name: person.name })}
      okText={t("people.password.act")}
      cancelText={t("people.cancel")}
      confirmLoading={setting.isPending}
      onOk={() => {
        setting.mutate();
      }}
      onCancel={onClose}
    >
      {setting.error && <Alert type="error" showIcon title={words(setting.error)} />}
      <p>{t("people.password.what", { name: person.name })}</p>
    </Modal>
  );
}
