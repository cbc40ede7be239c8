import { byLabel } from "@caseflow/designer";
import { useQuery } from "@tanstack/react-query";
import { Select } from "antd";
import { useTranslation } from "react-i18next";
import { unitsQuery } from "../../office/people";
import { nothing, type InputProps } from "./inputProps";

/** One unit or several, found by name. */
export function UnitSelect({
  several = false,
  id,
  value,
  onChange = nothing,
}: InputProps & { readonly several?: boolean }) {
  const { t } = useTranslation();
  const units = useQuery(unitsQuery);
  return (
    <Select
      {...(id && { id })}
      showSearch={byLabel}
      allowClear
      {...(several && { mode: "multiple" as const })}
      loading={units.isPending}
      placeholder={t(several ? "fields.chooseUnits" : "fields.chooseUnit")}
      value={value ?? (several ? [] : null)}
      options={(units.data ?? []).map((unit) => ({ value: unit.code, label: unit.name }))}
      onChange={onChange}
    />
  );
}
