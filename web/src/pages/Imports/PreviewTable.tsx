import { useTranslation } from "react-i18next";
import type { ImportPreview, IntakeColumn, PreviewRow } from "../../api/imports";
import { PlainTable } from "../../parts/PlainTable";
import { useServiceWords } from "../../parts/serviceWords";
import { Cell } from "./Cell";
import { cellOf, shownColumns } from "./mapping";

/** The first rows as they would be registered; a row in error says what is wrong with it. */
export function PreviewTable({ preview: { headers, rows } }: { readonly preview: ImportPreview }) {
  const { t } = useTranslation();
  const shown = shownColumns(headers);
  const faults = rows.filter((row) => !row.item).length;
  if (rows.length === 0) return <p>{t("imports.preview.empty")}</p>;
  return (
    <div>
      <div className="line-of-things">
        <h2>{t("imports.preview.title", { count: rows.length })}</h2>
        <span className={faults > 0 ? "bad" : "quiet"}>
          {faults > 0
            ? t("imports.preview.faults", { count: faults, rows: rows.length })
            : t("imports.preview.fine", { count: rows.length })}
        </span>
      </div>
      <PlainTable
        label={t("imports.preview.title", { count: rows.length })}
        heads={[t("imports.preview.line"), ...shown.map((column) => t(`imports.column.${column}`))]}
      >
        {rows.map((row) => (
          <Row key={row.line} row={row} shown={shown} />
        ))}
      </PlainTable>
    </div>
  );
}

function Row({ row, shown }: { readonly row: PreviewRow; readonly shown: readonly IntakeColumn[] }) {
  const { t } = useTranslation();
  const { phrase } = useServiceWords();
  const { item } = row;
  return (
    <tr>
      <th scope="row">{row.line}</th>
      {item ? (
        shown.map((column) => (
          <td key={column}>
            <Cell value={cellOf(item, column)} />
          </td>
        ))
      ) : (
        <td colSpan={shown.length} className="bad">
          {row.errors
            .map((error) => t("imports.preview.fault", { column: error.column, reason: phrase(error.reason) }))
            .join(t("imports.preview.between"))}
        </td>
      )}
    </tr>
  );
}
