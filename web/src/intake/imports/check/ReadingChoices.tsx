import { Alert, Checkbox, Select } from "antd";
import { useTranslation } from "react-i18next";
import type { ImportPreview, TableChoices } from "../imports";
import { classesOf } from "../../../parts/looks/classes";
import { tone } from "../../../parts/looks/tone";
import { LineOfThings } from "../LineOfThings";
import styles from "./ReadingChoices.module.css";

const css = classesOf(styles);

interface Given {
  readonly preview: ImportPreview;
  readonly table: TableChoices;
  readonly onTable: (table: TableChoices) => void;
}

/** How the file is read: its encoding or sheet, which can be chosen, and what of it is not imported. */
export function ReadingChoices({ preview, table, onTable }: Given) {
  const { t } = useTranslation();
  const { reading } = preview;
  return (
    <div>
      <LineOfThings>
        {preview.encodings.length > 0 && <EncodingChoice preview={preview} table={table} onTable={onTable} />}
        {reading.sheets.length > 0 && <SheetChoice preview={preview} table={table} onTable={onTable} />}
        {reading.garbled && (
          <Checkbox
            checked={reading.repairs}
            onChange={({ target }) => {
              onTable({ ...table, repairs: target.checked });
            }}
          >
            {t("imports.read.repair")}
          </Checkbox>
        )}
      </LineOfThings>
      {reading.garbled && <p className={tone("quiet")}>{t("imports.read.repairHint")}</p>}
      <LeftOut notes={preview.leftOut} />
    </div>
  );
}

function EncodingChoice({ preview, table, onTable }: Given) {
  const { t } = useTranslation();
  const { encoding } = preview.reading;
  const named = (name: string) =>
    table.encoding === null && name === encoding ? t("imports.read.guessed", { name }) : name;
  const sample = preview.encodings.find((one) => one.encoding === encoding)?.text ?? "";
  return (
    <>
      <label htmlFor="import-encoding">{t("imports.read.encoding")}</label>
      <Select
        id="import-encoding"
        className={css("choice")}
        value={encoding ?? ""}
        popupMatchSelectWidth={false}
        options={preview.encodings.map((one) => ({
          value: one.encoding,
          label: named(one.encoding),
          text: one.text,
        }))}
        optionRender={({ label, data }) => (
          <span className={css("sample")}>
            {label} <span className={tone("quiet")}>{data.text}</span>
          </span>
        )}
        onChange={(chosen) => {
          onTable({ ...table, encoding: chosen });
        }}
      />
      <span className={css("sample")} title={t("imports.read.encodingHint")}>
        {sample}
      </span>
    </>
  );
}

function SheetChoice({ preview, table, onTable }: Given) {
  const { t } = useTranslation();
  const { sheet, sheets } = preview.reading;
  return (
    <>
      <label htmlFor="import-sheet">{t("imports.read.sheet")}</label>
      <Select
        id="import-sheet"
        className={css("choice")}
        value={sheet ?? ""}
        popupMatchSelectWidth={false}
        options={sheets.map(({ name, hidden }) => ({
          value: name,
          label: hidden ? t("imports.read.hidden", { name }) : name,
        }))}
        onChange={(chosen) => {
          onTable({ ...table, sheet: chosen });
        }}
      />
    </>
  );
}

function LeftOut({ notes }: { readonly notes: readonly string[] }) {
  const { t } = useTranslation();
  if (notes.length === 0) return null;
  return (
    <Alert
      type="warning"
      showIcon
      title={t("imports.read.leftOut")}
      description={
        <ul className={css("notes")}>
          {notes.map((note) => (
            <li key={note}>{note}</li>
          ))}
        </ul>
      }
    />
  );
}
