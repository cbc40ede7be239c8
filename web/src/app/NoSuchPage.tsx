import { useTranslation } from "react-i18next";
import { useNavigate } from "react-router";
import { FaultPane } from "../parts/ErrorState";

export default function NoSuchPage() {
  const { t } = useTranslation();
  const navigate = useNavigate();
  return (
    <FaultPane
      title={t("app.noPage.title")}
      text={t("app.noPage.text")}
      act={t("app.noPage.act")}
      onAct={() => void navigate("/")}
    />
  );
}
