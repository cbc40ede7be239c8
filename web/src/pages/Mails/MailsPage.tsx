import { useTranslation } from "react-i18next";
import { EmptyState } from "../../parts/EmptyState";
import { PageTitle } from "../../parts/PageTitle";

export default function MailsPage() {
  const { t } = useTranslation();
  return (
    <div className="page-body">
      <PageTitle title={t("app.pages.mails")} />
      <EmptyState title={t("app.pages.soon")} text={t("app.pages.soonText")} />
    </div>
  );
}
