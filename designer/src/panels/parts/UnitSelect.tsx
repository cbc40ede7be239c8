import { TreeSelect } from "antd";
import { useId, useMemo } from "react";
import type { OfficeUnit } from "../../model/office/office";
import { usePanelWords } from "../PanelWords";
import { treeSearch, unitTree } from "./entries";

interface Props {
  readonly label: string;
  readonly units: readonly OfficeUnit[];
  readonly value: readonly string[];
  readonly onChange: (codes: readonly string[]) => void;
  readonly disabled: boolean;
  readonly placeholder?: string;
  /** Only one can be chosen. */
  readonly single?: boolean;
}

/** Units, chosen by their names where they stand in the office. */
export function UnitSelect({ label, units, value, onChange, disabled, placeholder, single = false }: Props) {
  const { codes } = usePanelWords();
  const tree = useMemo(() => unitTree(units, (code) => code), [units]);
  const strangers = value.filter((code) => !units.some((unit) => unit.code === code));
  return (
    <TreeSelect<string | string[] | null>
      id={useId()}
      className="cfp-wide"
      aria-label={label}
      showSearch={treeSearch}
      treeDefaultExpandAll
      allowClear
      multiple={!single}
      placeholder={placeholder ?? codes.choose}
      notFoundContent={codes.none}
      disabled={disabled}
      treeData={[...tree, ...strangers.map((code) => ({ value: code, title: codes.unknown(code) }))]}
      value={single ? (value[0] ?? null) : [...value]}
      onChange={(chosen: string | string[] | null | undefined) => {
        onChange(Array.isArray(chosen) ? chosen : chosen ? [chosen] : []);
      }}
    />
  );
}
