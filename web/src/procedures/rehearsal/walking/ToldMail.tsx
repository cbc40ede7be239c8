import { useTranslation } from "react-i18next";
import type { Schema } from "../../../api/schemas";
import { classesOf } from "../../../parts/looks/classes";
import { tone } from "../../../parts/looks/tone";
import styles from "./WalkPane.module.css";

const css = classesOf(styles);

interface Props {
  readonly told: Schema<"RehearsalTold">;
  /** What it was told for; null when nothing says. */
  readonly why: string | null;
}

/** A notice or mail as it would be read: to whom, why, and its words. Nothing of it is sent. */
export function ToldMail({ told, why }: Props) {
  const { t } = useTranslation();
  const { missing = [] } = told;
  const named = (people: Props["told"]["to"]) =>
    people
      .map(({ name, hasMail }) => (told.byMail && !hasMail ? t("rehearsal.mail.noAddress", { name }) : name))
      .join(t("parts.and"));
  return (
    <details className={css("mail")}>
      <summary>{t(told.byMail ? "rehearsal.mail.read" : "rehearsal.mail.readNotice")}</summary>
      <dl>
        <dt>{t("rehearsal.mail.to")}</dt>
        <dd>{told.to.length > 0 ? named(told.to) : t("rehearsal.mail.nobody")}</dd>
        {told.copy.length > 0 && (
          <>
            <dt>{t("rehearsal.mail.copy")}</dt>
            <dd>{named(told.copy)}</dd>
          </>
        )}
        {missing.length > 0 && (
          <>
            <dt>{t("rehearsal.mail.missing")}</dt>
            <dd className={tone("warn")}>{missing.join(t("parts.and"))}</dd>
          </>
        )}
        {why && (
          <>
            <dt>{t("rehearsal.mail.why")}</dt>
            <dd>{why}</dd>
          </>
        )}
        <dt>{t("rehearsal.mail.subject")}</dt>
        <dd>{told.subject}</dd>
        <dt>{t("rehearsal.mail.body")}</dt>
        <dd>{told.body}</dd>
      </dl>
    </details>
  );
}
