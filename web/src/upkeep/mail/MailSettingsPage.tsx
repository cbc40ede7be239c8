import { useQuery } from "@tanstack/react-query";
import { useTranslation } from "react-i18next";
import { Link } from "react-router";
import { EmptyState } from "../../parts/EmptyState";
import { ErrorState } from "../../parts/ErrorState";
import { LoadingRows } from "../../parts/Loading";
import { page } from "../../parts/looks/page";
import { PageTitle } from "../../parts/PageTitle";
import { useMay } from "../../session/session";
import { mailSettingsQuery } from "./mailSettings";
import { SettingsShown } from "./SettingsShown";
import { TestMail } from "./TestMail";

/** 邮件设置: how mails leave, and a test of it. */
export default function MailSettingsPage() {
  const { t } = useTranslation();
  const may = useMay("manage-accounts");
  const seesOutbox = useMay("supervise");
  const settings = useQuery({ ...mailSettingsQuery, enabled: may });
  if (!may) return <EmptyState title={t("upkeep.mail.notYours")} text={t("upkeep.mail.notYoursText")} />;
  return (
    <div className={page}>
      <PageTitle title={t("upkeep.mail.title")}>
        {seesOutbox ? (
          <Link to="/mails">{t("upkeep.mail.outbox")}</Link>
        ) : (
          <Link to="/system">{t("upkeep.mail.state")}</Link>
        )}
      </PageTitle>
      {settings.isError && !settings.data && (
        <ErrorState problem={settings.error} onRetry={() => void settings.refetch()} />
      )}
      {settings.isPending && <LoadingRows />}
      {settings.data && (
        <>
          <TestMail ownAddress={settings.data.ownAddress} />
          <SettingsShown settings={settings.data} />
        </>
      )}
    </div>
  );
}
