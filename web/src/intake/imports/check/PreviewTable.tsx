import type { TFunction } from "i18next";
import { useTranslation } from "react-i18next";
import type { ImportPreview, PreviewItem, PreviewRow } from "../imports";
import { PlainTable } from "../../../parts/PlainTable";
import { Cell } from "./Cell";
import { cellOf, shownColumns, useColumns, type NamedColumn } from "./mapping";
import { classesOf } from "../../../parts/looks/classes";
import { tone } from "../../../parts/looks/tone";
import { LineOfThings } from "../LineOfThings";
import styles from "./PreviewTable.module.css";

const css = classesOf(styles);

/** What the service shows of the beginning of a file; any row after it is there for its errors. */
const firstRows = 20;

/** The first rows as they would be registered, and those after them that cannot be: a row in error says what is wrong with it. */
export function PreviewTable({ preview }: { readonly preview: ImportPreview }) {
  const { t } = useTranslation();
  const { rows } = preview;
  const shown = shownColumns(preview.headers, useColumns(preview));
  const title = t(rows.length > firstRows ? "imports.preview.titleAndFaults" : "imports.preview.title", {
    count: Math.min(rows.length, firstRows),
  });
  if (rows.length === 0) return <p>{t("imports.preview.empty")}</p>;
  return (
    <div>
      <LineOfThings>
        <h2>{title}</h2>
        <Verdict preview={preview} />
      </LineOfThings>
      <PlainTable grows label={title} heads={[t("imports.preview.line"), ...shown.map(({ label }) => label)]}>
        {rows.map((row) => (
          <Row key={row.line} row={row} headers={preview.headers} shown={shown} />
        ))}
      </PlainTable>
    </div>
  );
}

/** How many rows can be imported, of all or of as many as were looked at. */
function Verdict({ preview: { checked, inError, repeated, whole } }: { readonly preview: ImportPreview }) {
  const { t } = useTranslation();
  const again = repeated > 0 && t("imports.preview.repeated", { count: repeated });
  if (inError === 0) {
    const words = t(whole ? "imports.preview.fine" : "imports.preview.fineSoFar", { count: checked });
    return (
      <span className={tone("quiet")}>
        {words} {again}
      </span>
    );
  }
  const words = whole ? "imports.preview.faults" : "imports.preview.faultsSoFar";
  return (
    <>
      <span className={tone("bad")}>{t(words, { count: inError, rows: checked })}</span>
      {again && <span className={tone("quiet")}>{again}</span>}
    </>
  );
}

interface RowGiven {
  readonly row: PreviewRow;
  readonly headers: ImportPreview["headers"];
  readonly shown: readonly NamedColumn[];
}

/** What the cell of a column leaves unsaid and is taken for granted. */
function guessesOf({ guesses }: PreviewRow, headers: ImportPreview["headers"], { column }: NamedColumn) {
  const header = headers.find((one) => one.column === column)?.header;
  return guesses.filter((guess) => guess.column === header).map(({ reason }) => reason);
}

/** Somebody of the office as a file names them. */
function toldOf({ given, name, code }: PreviewRow["recused"][number], t: TFunction): string {
  return given === name ? name : t("imports.preview.recusedAs", { given, name, code });
}

function Row({ row, headers, shown }: RowGiven) {
  const { t } = useTranslation();
  const { item, strangers, recused } = row;
  const names = strangers.join(t("parts.and"));
  return (
    <tr>
      <th scope="row">
        {row.line}
        {row.repeats && <div className={`${tone("warn")} ${css("repeats")}`}>{row.repeats}</div>}
      </th>
      {item ? (
        shown.map((column) => (
          <td key={column.column}>
            <Cell value={cellOf(item as PreviewItem, column)} />
            {guessesOf(row, headers, column).map((guess) => (
              <div key={guess} className={tone("warn")}>
                {guess}
              </div>
            ))}
            {column.column === "Subjects" && recused.length > 0 && (
              <p className={tone("quiet")}>
                {t("imports.preview.recused", { names: recused.map((one) => toldOf(one, t)).join(t("parts.and")) })}
              </p>
            )}
            {column.column === "Subjects" && names.length > 0 && (
              <p className={tone("quiet")}>{t("imports.preview.strangers", { names })}</p>
            )}
          </td>
        ))
      ) : (
        <td colSpan={shown.length} className={tone("bad")}>
          <div className={css("in-sight")}>
            {row.errors
              .map((error) => t("imports.preview.fault", { column: error.column, reason: error.reason }))
              .join(t("imports.preview.between"))}
          </div>
        </td>
      )}
    </tr>
  );
}
