import { useTranslation } from "react-i18next";
import type { Line } from "./line/live";
import { classesOf } from "../parts/looks/classes";
import styles from "./LineNotice.module.css";

const css = classesOf(styles);

/** Says that the line to the service broke and that it is being taken up again. */
export function LineNotice({ line }: { readonly line: Line }) {
  const { t } = useTranslation();
  return (
    <div role="status" className={line === "broken" ? css("line-notice") : undefined}>
      {line === "broken" && t("app.lineBroken")}
    </div>
  );
}
