import { useTranslation } from "react-i18next";
import { useMoments } from "../../time/useMoments";
import type { CellValue } from "./mapping";

/** One value of a row as it would be registered; long texts are cut, in full under the mouse. */
export function Cell({ value }: { readonly value: CellValue }) {
  const { t } = useTranslation();
  const { moment } = useMoments();
  if (value === null) return <span className="quiet">—</span>;
  if (typeof value === "boolean") return t(value ? "imports.yes" : "imports.no");
  if (typeof value === "object") return moment(value.moment);
  return (
    <span className="cut-text" title={value}>
      {value}
    </span>
  );
}
