import { Button, Dropdown } from "antd";
import { useTranslation } from "react-i18next";
import type { KeptTable } from "./keptTable";
import { withColumnMoved, withoutColumn } from "./model/table";

interface Props {
  readonly column: string;
  readonly label: string;
  readonly kept: KeptTable;
}

/** The head of a condition: its name, and what can be done with the column. */
export function ColumnHead({ column, label, kept }: Props) {
  const { t } = useTranslation();
  const { table } = kept.now;
  if (column.startsWith("=")) return label;
  const at = table.columns.indexOf(column);
  const items = [
    { key: "left", label: t("rules.columnLeft"), disabled: at === 0 },
    { key: "right", label: t("rules.columnRight"), disabled: at === table.columns.length - 1 },
    { key: "remove", label: t("rules.columnRemove"), danger: true },
  ];
  return (
    <Dropdown
      trigger={["click"]}
      menu={{
        items,
        onClick: ({ key }) => {
          if (key === "remove") kept.setTable(withoutColumn(table, column));
          else kept.setTable(withColumnMoved(table, column, key === "left" ? -1 : 1));
        },
      }}
    >
      <Button type="text" size="small" aria-label={t("rules.columnActs", { column: label })}>
        {label} ▾
      </Button>
    </Dropdown>
  );
}
