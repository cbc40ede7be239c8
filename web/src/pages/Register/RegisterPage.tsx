import { useTranslation } from "react-i18next";
import { EmptyState } from "../../parts/EmptyState";
import { PageTitle } from "../../parts/PageTitle";

export default function RegisterPage() {
  const { t } = useTranslation();
  return (
    <div className="page-body">
      <PageTitle title={t("app.pages.register")} />
      <EmptyState title={t("app.pages.soon")} text={t("app.pages.soonText")} />
    </div>
  );
}
