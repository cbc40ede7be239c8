import { useTranslation } from "react-i18next";
import { classesOf } from "../../parts/looks/classes";
import type { ServerFinding } from "../procedures";
import styles from "./Staffing.module.css";

const css = classesOf(styles);

/** 人员检查: what the office cannot do of the procedure as it stands now. Folded, for several lines may be said of one vacancy. */
export function Staffing({ found }: { readonly found: readonly ServerFinding[] }) {
  const { t } = useTranslation();
  return (
    <details className={css("staffing")}>
      <summary>
        <span aria-hidden="true">⚠ </span>
        {t("procedures.staffing.count", { count: found.length })}
      </summary>
      <ul>
        {found.map(({ text }, index) => (
          <li key={index}>{text}</li>
        ))}
      </ul>
    </details>
  );
}
