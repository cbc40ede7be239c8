import { useTranslation } from "react-i18next";
import type { Line } from "./live";

/** Says that the line to the service broke and that it is being taken up again. */
export function LineNotice({ line }: { readonly line: Line }) {
  const { t } = useTranslation();
  return (
    <div role="status" className={line === "broken" ? "line-notice" : undefined}>
      {line === "broken" && t("app.lineBroken")}
    </div>
  );
}
