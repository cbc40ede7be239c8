import { Button } from "antd";
import { useTranslation } from "react-i18next";
import type { Me } from "../../api/schemas";
import { LanguageButton } from "./LanguageButton";
import { PasswordForm } from "../../account/PasswordForm";
import { classesOf } from "../../parts/looks/classes";
import { tone } from "../../parts/looks/tone";
import { useLanguageChoice } from "../../session/language";
import { useSignOut } from "../../session/session";
import styles from "./SignIn.module.css";

const css = classesOf(styles);

/** Whoever signed in with a password that somebody else set chooses one of their own; nothing else is open before. */
export function ChoosePassword({ name, onChosen }: { readonly name: string; readonly onChosen: (me: Me) => void }) {
  const { t } = useTranslation();
  const choose = useLanguageChoice();
  return (
    <main className={css("sign-in")}>
      <header>
        <h1>{t("app.choose.title")}</h1>
        <LanguageButton onChoose={choose} />
      </header>
      <p className={tone("quiet")}>{t("app.choose.why", { name })}</p>
      <PasswordForm act={t("app.choose.act")} onChosen={onChosen} />
      <Leave />
    </main>
  );
}

function Leave() {
  const { t } = useTranslation();
  const signOut = useSignOut();
  return (
    <Button type="link" block onClick={() => void signOut()}>
      {t("app.signOut")}
    </Button>
  );
}
