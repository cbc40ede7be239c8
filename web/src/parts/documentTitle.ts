import { useEffect } from "react";
import { useTranslation } from "react-i18next";

/** Names the browser's tab. */
export function useDocumentTitle(title: string) {
  const { t } = useTranslation();
  useEffect(() => {
    document.title = `${title} · ${t("app.product")}`;
  }, [title, t]);
}
