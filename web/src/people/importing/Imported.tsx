import { Alert, Button } from "antd";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import { useNavigate } from "react-router";
import { saveFile } from "../../api/files";
import { classesOf } from "../../parts/looks/classes";
import { tone } from "../../parts/looks/tone";
import { ErrorsButton } from "./ErrorsButton";
import { passwordTable, type ChosenTable, type RosterImported } from "./importing";
import styles from "./Imported.module.css";

const css = classesOf(styles);

interface Props {
  readonly done: RosterImported;
  readonly chosen: ChosenTable;
  readonly onAgain: () => void;
}

/** What was taken over. The passwords of those who are new can be had here and never again. */
export function Imported({ done, chosen, onAgain }: Props) {
  const { t } = useTranslation();
  const navigate = useNavigate();
  const [saved, setSaved] = useState(done.accounts.length === 0);
  return (
    <>
      <h2 role="status">{t("roster.done", { created: done.created, changed: done.changed, wrong: done.inError })}</h2>
      {done.accounts.length > 0 && (
        <Passwords
          done={done}
          onSaved={() => {
            setSaved(true);
          }}
        />
      )}
      {done.inError > 0 && (
        <div className={css("acts")}>
          <ErrorsButton chosen={chosen} />
          <span className={tone("quiet")}>{t("roster.correct")}</span>
        </div>
      )}
      <div className={css("acts")}>
        <Button type={saved ? "primary" : "default"} disabled={!saved} onClick={() => void navigate("/people")}>
          {t("roster.see")}
        </Button>
        <Button disabled={!saved} onClick={onAgain}>
          {t("roster.another")}
        </Button>
        {!saved && <span className={tone("quiet")}>{t("roster.saveFirst")}</span>}
      </div>
    </>
  );
}

function Passwords({ done, onSaved }: { readonly done: RosterImported; readonly onSaved: () => void }) {
  const { t } = useTranslation();
  const heads = (["code", "name"] as const).map((field) => t(`people.field.${field}`));
  return (
    <Alert
      type="warning"
      title={t("roster.passwords", { count: done.accounts.length })}
      description={t("roster.passwordsOnce")}
      action={
        <Button
          type="primary"
          onClick={() => {
            saveFile(passwordTable([...heads, t("people.password.password")], done.accounts), t("roster.passwordFile"));
            onSaved();
          }}
        >
          {t("roster.savePasswords")}
        </Button>
      }
    />
  );
}
