import { isSought } from "@caseflow/designer";
import { useQuery } from "@tanstack/react-query";
import { Select } from "antd";
import { useTranslation } from "react-i18next";
import { peopleQuery, unitsQuery } from "../../office/people";
import { nothing, type InputProps } from "../inputs/inputProps";
import { AskedAbout } from "./AskedAbout";
import { SubjectChip } from "./SubjectChip";
import { foundQuery, type FoundSubject } from "./subjects";

/**
 * 被反映的单位或人员: whoever is chosen or written here is kept out of the case. Anything typed is taken, by Enter, a comma, Tab or by leaving
 * the field; at each it is said whom it means.
 */
export function SubjectSelect({ id, value, onChange = nothing }: InputProps) {
  const { t } = useTranslation();
  const { groups, names, isLoading } = useOffered();
  const chosen = Array.isArray(value) ? (value as readonly string[]) : [];
  const found = useFound(chosen.filter((one) => !names.has(one)));
  return (
    <>
      <Select
        {...(id && { id })}
        mode="tags"
        showSearch={bySign}
        loading={isLoading}
        placeholder={t("fields.subjects.type")}
        // Whoever writes a list separates it as on paper.
        tokenSeparators={["、", "，", ",", "；", ";"]}
        value={chosen}
        options={groups}
        tagRender={({ value: one, closable, onClose }) => (
          <SubjectChip
            text={String(one)}
            name={names.get(String(one))}
            found={found.get(String(one))}
            onRemove={closable ? onClose : undefined}
          />
        )}
        onChange={(now: readonly string[]) => {
          onChange(now.map((one) => one.trim()).filter((one) => one !== ""));
        }}
      />
      <AskedAbout chosen={chosen} found={found} onChange={onChange} />
    </>
  );
}

/** By name, unit or code, as the service finds them. */
const bySign = {
  filterOption: (typed: string, option?: { readonly label?: unknown; readonly value?: unknown }) =>
    [option?.label, option?.value].some((sign) => typeof sign === "string" && isSought(typed, sign)),
};

function useOffered() {
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
        label: t("fields.subjects.person", { name, unit: unitName }),
      })),
    },
  ];
  const names = new Map(groups.flatMap(({ options }) => options).map((one) => [one.value, one.label] as const));
  return { groups, names, isLoading: units.isLoading || people.isLoading };
}

function useFound(texts: readonly string[]): ReadonlyMap<string, FoundSubject> {
  const { data } = useQuery(foundQuery(texts));
  return new Map((data ?? []).map((one) => [one.name, one]));
}
