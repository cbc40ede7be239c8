import { byLabel } from "@caseflow/designer";
import { useQuery } from "@tanstack/react-query";
import { Select } from "antd";
import { useTranslation } from "react-i18next";
import { peopleQuery, unitsQuery } from "../office/people";
import { nothing, type InputProps } from "./inputs/inputProps";

/** 被反映的单位或人员: whoever is chosen here is kept out of the case. */
export function SubjectSelect({ id, value, onChange = nothing }: InputProps) {
  const { t } = useTranslation();
  const units = useQuery(unitsQuery);
  const people = useQuery(peopleQuery);
  const groups = [
    {
      label: t("fields.units"),
      options: (units.data ?? []).map(({ code, name }) => ({ value: code, label: name })),
    },
    {
      label: t("fields.people"),
      options: (people.data ?? []).map(({ code, name, unitName }) => ({
        value: code,
        label: `${name}（${unitName}）`,
      })),
    },
  ];
  return (
    <Select
      {...(id && { id })}
      mode="multiple"
      showSearch={byLabel}
      placeholder={t("fields.chooseSubjects")}
      loading={units.isLoading || people.isLoading}
      value={Array.isArray(value) ? value : []}
      options={groups}
      onChange={onChange}
    />
  );
}
