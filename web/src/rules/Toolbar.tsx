import { byLabel } from "@caseflow/designer";
import { Button, Select, Space } from "antd";
import { useTranslation } from "react-i18next";
import type { KeptTable } from "./keptTable";
import type { Writing } from "./model/paste";
import { withColumn } from "./model/table";
import type { SheetActs } from "./useSheetActs";
import { classesOf } from "../parts/looks/classes";
import styles from "./TableDesk.module.css";

const css = classesOf(styles);

interface Props {
  readonly kept: KeptTable;
  readonly acts: SheetActs;
  readonly writing: Writing;
}

/** What can be done with rows and columns; everything that keys do has a button too. */
export function Toolbar({ kept, acts, writing }: Props) {
  const { t } = useTranslation();
  const none = kept.now.table.rows.length === 0;
  const buttons = [
    ["addRow", acts.addRow, false],
    ["copyRow", acts.copyRow, none],
    [
      "up",
      () => {
        acts.moveRows(-1);
      },
      none,
    ],
    [
      "down",
      () => {
        acts.moveRows(1);
      },
      none,
    ],
    ["deleteRows", acts.deleteRows, none],
    ["undo", kept.undo, !kept.canUndo],
    ["redo", kept.redo, !kept.canRedo],
    ["copyAll", acts.copyAll, none],
  ] as const;
  return (
    <div className={css("toolbar")} role="toolbar" aria-label={t("rules.toolbar")}>
      <Space wrap size={4}>
        {buttons.map(([key, act, disabled]) => (
          <Button key={key} size="small" disabled={disabled} onClick={act} title={t(`rules.hint.${key}`)}>
            {t(`rules.act.${key}`)}
          </Button>
        ))}
        <AddColumn kept={kept} writing={writing} />
      </Space>
    </div>
  );
}

function AddColumn({ kept, writing }: Pick<Props, "kept" | "writing">) {
  const { t } = useTranslation();
  const { table } = kept.now;
  const options = writing.terms.fields
    .filter(({ name }) => !table.columns.includes(name))
    .map(({ name, label }) => ({ value: name, label }));
  return (
    <Select
      size="small"
      value={null}
      showSearch={byLabel}
      placeholder={t("rules.act.addColumn")}
      aria-label={t("rules.act.addColumn")}
      popupMatchSelectWidth={false}
      style={{ minWidth: 120 }}
      options={options}
      onChange={(field: string | null) => {
        if (field !== null) kept.setTable(withColumn(table, field));
      }}
    />
  );
}
