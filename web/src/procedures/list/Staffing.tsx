import { useTranslation } from "react-i18next";
import { classesOf } from "../../parts/looks/classes";
import type { ServerFinding } from "../procedures";
import styles from "./Staffing.module.css";

const css = classesOf(styles);

interface Props {
  readonly found: readonly ServerFinding[];
  /** What is counted: steps without people (人员检查), or procedures that are called and have a newer version. */
  readonly of: "staffing" | "calls";
}

/** What is to be seen to in the procedure as it stands now. Folded, for several lines may be said of one vacancy. */
export function Staffing({ found, of }: Props) {
  const { t } = useTranslation();
  return (
    <details className={css("staffing")}>
      <summary>
        <span aria-hidden="true">⚠ </span>
        {t(`procedures.${of}.count`, { count: found.length })}
      </summary>
      <ul>
        {found.map(({ text }, index) => (
          <li key={index}>{text}</li>
        ))}
      </ul>
    </details>
  );
}
