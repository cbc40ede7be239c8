import { useQuery } from "@tanstack/react-query";
import { Button } from "antd";
import { useTranslation } from "react-i18next";
import { Link } from "react-router";
import { mailTextQuery, type OutboxMail } from "./mails";
import { ErrorState } from "../parts/ErrorState";
import { LoadingPane } from "../parts/Loading";
import { useMoments } from "../time/useMoments";
import { MailBody } from "./MailBody";
import { MailState } from "../shown/MailState";
import { RetryMail } from "./RetryMail";
import { classesOf } from "../parts/looks/classes";
import { pane } from "../parts/looks/pane";
import { tone } from "../parts/looks/tone";
import { Tag } from "../shown/Tags";
import styles from "./MailPane.module.css";

const css = classesOf(styles);

/** One mail: to whom, in which state, why, and its text. */
export function MailPane({ mail, onBack }: { readonly mail: OutboxMail | null; readonly onBack: () => void }) {
  const { t } = useTranslation();
  if (!mail) return <p className={`${tone("quiet")} ${css("mail-pane", "mail-none")}`}>{t("mails.choose")}</p>;
  return (
    <article className={`${pane} ${css("mail-pane")}`} aria-labelledby="mail-subject">
      <Button className={css("mail-back")} onClick={onBack}>
        {t("mails.back")}
      </Button>
      <h2 id="mail-subject">
        {mail.subject} {mail.urgent && <Tag weight="one">{t("mails.urgent")}</Tag>}
      </h2>
      <Facts mail={mail} />
      {mail.status === "Failed" && <RetryMail mail={mail} />}
      <h3>{t("mails.body")}</h3>
      <MailText id={mail.id} />
    </article>
  );
}

function Facts({ mail }: { readonly mail: OutboxMail }) {
  const { t } = useTranslation();
  return (
    <dl className={css("mail-facts")}>
      <dt>{t("mails.to")}</dt>
      <dd>
        {mail.toName} <span className={tone("quiet")}>{mail.toAddress}</span>
      </dd>
      <dt>{t("mails.state")}</dt>
      <dd>
        <MailState status={mail.status} /> <History mail={mail} />
      </dd>
      {mail.lastReply && (
        <>
          <dt>{t("mails.reply")}</dt>
          <dd>{mail.lastReply}</dd>
        </>
      )}
      <dt>{t("mails.why")}</dt>
      <dd>{mail.why.length > 0 ? <Reasons why={mail.why} /> : t("mails.whyNone")}</dd>
    </dl>
  );
}

function History({ mail }: { readonly mail: OutboxMail }) {
  const { t } = useTranslation();
  const { moment } = useMoments();
  const said = [
    t("mails.createdAt", { time: moment(mail.createdAt) }),
    mail.attempts > 0 && t("mails.attempts", { count: mail.attempts }),
    mail.sentAt && t("mails.sentAt", { time: moment(mail.sentAt) }),
    mail.nextAttemptAt && t("mails.nextAttempt", { time: moment(mail.nextAttemptAt) }),
  ];
  return <span className={tone("quiet")}>{said.filter(Boolean).join(" · ")}</span>;
}

function Reasons({ why }: { readonly why: OutboxMail["why"] }) {
  return (
    <ul>
      {why.map((reason, place) => (
        <li key={place}>
          <Link to={`/cases/${reason.caseId}`}>{reason.caseNumber}</Link> {reason.subject}
        </li>
      ))}
    </ul>
  );
}

function MailText({ id }: { readonly id: number }) {
  const text = useQuery(mailTextQuery(id));
  if (text.isPending) return <LoadingPane />;
  if (text.isError) return <ErrorState problem={text.error} onRetry={() => void text.refetch()} />;
  return <MailBody text={text.data.body} />;
}
