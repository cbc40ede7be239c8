import { useEffect } from "react";
import { useTranslation } from "react-i18next";
import { useRouteError } from "react-router";
import { FaultPane } from "../parts/ErrorState";
import { useRecovered } from "../session/useRecovered";

/** Instead of a page, or of a part of one, that could not be loaded or drawn. It is tried again when the line is there again. */
export function PageFault() {
  const { t } = useTranslation();
  const fault = useRouteError();
  useEffect(() => {
    console.error(fault);
  }, [fault]);
  // What was typed is kept as a draft, here or by the service.
  useRecovered(reload);
  return <FaultPane title={t("app.fault.title")} text={t("app.fault.text")} act={t("app.fault.act")} onAct={reload} />;
}

function reload() {
  globalThis.location.reload();
}
