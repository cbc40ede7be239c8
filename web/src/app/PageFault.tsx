import { useEffect } from "react";
import { useTranslation } from "react-i18next";
import { useRouteError } from "react-router";
import { FaultPane } from "../parts/ErrorState";

/** Instead of a page that could not be loaded or drawn. */
export function PageFault() {
  const { t } = useTranslation();
  const fault = useRouteError();
  useEffect(() => {
    console.error(fault);
  }, [fault]);
  return (
    <FaultPane
      title={t("app.fault.title")}
      text={t("app.fault.text")}
      act={t("app.fault.act")}
      onAct={() => {
        globalThis.location.reload();
      }}
    />
  );
}
