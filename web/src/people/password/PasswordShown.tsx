import { Button, Modal } from "antd";
import { useTranslation } from "react-i18next";
import { CopyButton } from "./CopyButton";
import { classesOf } from "../../parts/looks/classes";
import { tone } from "../../parts/looks/tone";
import styles from "./PasswordShown.module.css";

const css = classesOf(styles);

interface Props {
  readonly name: string;
  readonly account: string;
  readonly password: string;
  readonly onClose: () => void;
}

/** A password that was just set, to be told to the person. It cannot be seen again. */
export function PasswordShown({ name, account, password, onClose }: Props) {
  const { t } = useTranslation();
  return (
    <Modal
      open
      title={t("people.password.title", { name })}
      mask={{ closable: false }}
      footer={
        <Button type="primary" onClick={onClose}>
          {t("people.password.told")}
        </Button>
      }
      onCancel={onClose}
    >
      <dl className={css("shown")}>
        <dt>{t("people.field.code")}</dt>
        <dd>{account}</dd>
        <dt>{t("people.password.password")}</dt>
        <dd>
          <code>{password}</code>
        </dd>
      </dl>
      <CopyButton text={t("people.password.copied", { account, password })} />
      <p className={tone("quiet")}>{t("people.password.once")}</p>
    </Modal>
  );
}
