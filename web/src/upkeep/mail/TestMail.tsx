import { useMutation } from "@tanstack/react-query";
import { Button, Input } from "antd";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import { classesOf } from "../../parts/looks/classes";
import { pane } from "../../parts/looks/pane";
import { tone } from "../../parts/looks/tone";
import { useProblemText } from "../../texts/problemText";
import { sendTestMail, type TestedMail } from "./mailSettings";
import styles from "./MailSettingsPage.module.css";

const css = classesOf(styles);

/** 试发: one mail at once, and what the mail server answered. */
export function TestMail({ ownAddress }: { readonly ownAddress: string | null }) {
  const { t } = useTranslation();
  const words = useProblemText();
  const [to, setTo] = useState(ownAddress ?? "");
  const test = useMutation({ mutationFn: sendTestMail });
  return (
    <section className={`${pane} ${css("part")}`} aria-label={t("upkeep.mail.test")}>
      <h2>{t("upkeep.mail.test")}</h2>
      <form
        className={css("form")}
        onSubmit={(event) => {
          event.preventDefault();
          test.mutate(to.trim());
        }}
      >
        <label>
          {t("upkeep.mail.to")}
          <Input
            type="email"
            autoComplete="email"
            value={to}
            onChange={({ target }) => {
              setTo(target.value);
            }}
          />
        </label>
        <Button type="primary" htmlType="submit" loading={test.isPending} disabled={to.trim() === ""}>
          {t("upkeep.mail.send")}
        </Button>
      </form>
      <div role="status">
        {test.data && <Answer tested={test.data} />}
        {test.isError && <p className={tone("bad")}>{words(test.error)}</p>}
      </div>
      <p className={css("quiet")}>{t("upkeep.mail.explained")}</p>
    </section>
  );
}

function Answer({ tested: { accepted, to, answer } }: { readonly tested: TestedMail }) {
  const { t } = useTranslation();
  return (
    <p className={css("answer")}>
      <strong className={tone(accepted ? "good" : "bad")}>
        <span aria-hidden="true">{accepted ? "✓" : "✕"}</span>{" "}
        {t(accepted ? "upkeep.mail.accepted" : "upkeep.mail.notAccepted", { to })}
      </strong>{" "}
      {answer}
    </p>
  );
}
