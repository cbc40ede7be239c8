import { useTranslation } from "react-i18next";
import { EmptyState } from "../../parts/EmptyState";

export default function NothingChosen() {
  const { t } = useTranslation();
  return <EmptyState title={t("inbox.nothing.title")} text={t("inbox.nothing.text")} />;
}
