import { useMutation } from "@tanstack/react-query";
import { Alert, Button } from "antd";
import { useTranslation } from "react-i18next";
import type { Me, Schema } from "../../api/schemas";
import { tone } from "../../parts/looks/tone";
import { classesOf } from "../../parts/looks/classes";
import { signIn } from "../../session/me";
import { useProblemText } from "../../texts/problemText";
import styles from "./SignIn.module.css";

const css = classesOf(styles);

interface Props {
  readonly demo: Schema<"DemoEntrance">;
  readonly onSignedIn: (me: Me) => void;
}

/** A day in the demo office: of each kind of work somebody, what can be tried with them, one press to do so. */
export function DemoPeople({ demo, onSignedIn }: Props) {
  const { t } = useTranslation();
  const words = useProblemText();
  const entering = useMutation({
    mutationFn: (code: string) => signIn(code, demo.password),
    onSuccess: onSignedIn,
  });
  return (
    <section className={css("demo-people")} aria-label={t("app.signIn.try")}>
      <h2>{t("app.signIn.try")}</h2>
      <p className={tone("quiet")}>{t("app.signIn.tryText")}</p>
      {entering.error && <Alert type="error" showIcon role="alert" title={words(entering.error)} />}
      <ul>
        {demo.accounts.map(({ code, name, role, unit, try: sentence }) => (
          <li key={code}>
            <Button
              type="link"
              size="small"
              title={unit}
              loading={entering.isPending && entering.variables === code}
              onClick={() => {
                entering.mutate(code);
              }}
            >
              {t("app.signIn.tryAs", { name, role })}
            </Button>
            <span>{sentence}</span>
          </li>
        ))}
      </ul>
    </section>
  );
}
