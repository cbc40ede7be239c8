import { useTranslation } from "react-i18next";
import { useOffice } from "../../../office/office";
import { momentsIn } from "../../../time/moments";
import type { CellValue } from "./mapping";
import { classesOf } from "../../../parts/looks/classes";
import { tone } from "../../../parts/looks/tone";
import styles from "./Cell.module.css";

const css = classesOf(styles);

/** One value of a row as it would be registered; long texts are cut, in full under the mouse. A moment has its year: it may be a guess. */
export function Cell({ value }: { readonly value: CellValue }) {
  const { t, i18n } = useTranslation();
  const { zone } = useOffice();
  if (value === null) return <span className={tone("quiet")}>—</span>;
  if (typeof value === "boolean") return t(value ? "imports.yes" : "imports.no");
  if (typeof value === "object") return momentsIn(i18n.language, zone, true).moment(value.moment);
  return (
    <span className={css("cut-text")} title={value}>
      {value}
    </span>
  );
}
