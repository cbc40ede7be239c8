import { Button, Select } from "antd";
import { useTranslation } from "react-i18next";
import type { ImportPreview, IntakeColumn, MappedHeader } from "../imports";
import { PlainTable } from "../../../parts/PlainTable";
import { countTaken, useColumns, type NamedColumn } from "./mapping";
import { classesOf } from "../../../parts/looks/classes";
import { tone } from "../../../parts/looks/tone";
import { LineOfThings } from "../LineOfThings";
import styles from "./MappingTable.module.css";

const css = classesOf(styles);

interface Given {
  readonly preview: ImportPreview;
  readonly changed: boolean;
  readonly onChoose: (header: string, column: IntakeColumn | null) => void;
  readonly onReset: () => void;
}

/** Each header of the file, what it is taken as, and why it is left out. */
export function MappingTable({ preview, changed, onChoose, onReset }: Given) {
  const { t } = useTranslation();
  const columns = useColumns(preview);
  return (
    <div>
      <LineOfThings>
        <h2>{t("imports.mapping.title")}</h2>
        <span className={tone("quiet")}>{t("imports.mapping.taken", countTaken(preview.headers))}</span>
        {changed && (
          <Button type="link" size="small" onClick={onReset}>
            {t("imports.mapping.reset")}
          </Button>
        )}
      </LineOfThings>
      <PlainTable
        grows
        stacks
        label={t("imports.mapping.title")}
        heads={[t("imports.mapping.header"), t("imports.mapping.becomes"), t("imports.mapping.sample")]}
      >
        {preview.headers.map((header) => (
          <tr key={header.index}>
            <th scope="row" className={tone(header.column === null ? "quiet" : undefined)}>
              {header.header || t("imports.mapping.noHeader")}
            </th>
            <td>
              {header.choosable ? (
                <ColumnChoice header={header} columns={columns} onChoose={onChoose} />
              ) : (
                t("imports.mapping.leaveOut")
              )}
            </td>
            <td>
              {header.sample} {header.column === null && <span className={tone("quiet")}>{header.leftOutBecause}</span>}
              {header.warning && <div className={tone("warn")}>{header.warning}</div>}
            </td>
          </tr>
        ))}
      </PlainTable>
    </div>
  );
}

const nothing = "none";

interface Offered {
  readonly header: MappedHeader;
  readonly columns: readonly NamedColumn[];
  readonly onChoose: Given["onChoose"];
}

function ColumnChoice({ header, columns, onChoose }: Offered) {
  const { t } = useTranslation();
  return (
    <Select<IntakeColumn | typeof nothing>
      className={css("column-choice")}
      aria-label={t("imports.mapping.choose", { header: header.header })}
      value={header.column ?? nothing}
      listHeight={432}
      popupMatchSelectWidth={false}
      options={[
        { value: nothing, label: t("imports.mapping.leaveOut") },
        ...columns.map(({ column, label }) => ({ value: column, label })),
      ]}
      onChange={(column) => {
        onChoose(header.header, column === nothing ? null : column);
      }}
    />
  );
}
