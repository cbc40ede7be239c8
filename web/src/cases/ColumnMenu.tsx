import { Button, Checkbox, Popover } from "antd";
import { useTranslation } from "react-i18next";
import { allColumns, fixedColumns, usualColumns, type CaseColumn } from "./list/caseColumns";
import { classesOf } from "../parts/looks/classes";
import { only } from "../parts/looks/only";
import styles from "./ColumnMenu.module.css";

const css = classesOf(styles);

interface Props {
  readonly columns: readonly CaseColumn[];
  readonly onChange: (columns: readonly CaseColumn[]) => void;
}

/** Which columns the list shows. */
export function ColumnMenu({ columns, onChange }: Props) {
  const { t } = useTranslation();
  const choice = (
    <div>
      <Checkbox.Group<CaseColumn>
        className={css("column-boxes")}
        value={[...columns]}
        options={allColumns.map((column) => ({
          value: column,
          label: t(`cases.column.${column}`),
          disabled: fixedColumns.includes(column),
        }))}
        onChange={onChange}
      />
      <Button
        type="link"
        size="small"
        onClick={() => {
          onChange(usualColumns);
        }}
      >
        {t("cases.columnsReset")}
      </Button>
    </div>
  );
  return (
    <Popover trigger="click" placement="bottomRight" content={choice}>
      <Button className={only("wide")}>{t("cases.columns")}</Button>
    </Popover>
  );
}
