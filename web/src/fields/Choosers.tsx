import { keepPreviousData, useQuery } from "@tanstack/react-query";
import { Select } from "antd";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import { nothing, type InputProps } from "./inputProps";
import { useSettled } from "../parts/useSettled";
import { fewCasesQuery } from "./fewCases";
import { peopleQuery, unitsQuery } from "../office/people";

/** One person, found by name, unit or role. */
export function PersonSelect({ id, value, onChange = nothing }: InputProps) {
  const { t } = useTranslation();
  const people = useQuery(peopleQuery);
  return (
    <Select
      {...(id && { id })}
      showSearch={{ optionFilterProp: "label" }}
      allowClear
      loading={people.isPending}
      placeholder={t("fields.choosePerson")}
      value={value ?? null}
      options={(people.data ?? []).map((person) => ({
        value: person.code,
        label: `${person.name}（${person.unitName} · ${person.roles.map(({ name }) => name).join(t("parts.and"))}）`,
      }))}
      onChange={onChange}
    />
  );
}

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
      showSearch={{ optionFilterProp: "label" }}
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

/** Milliseconds without a key before it is looked for. */
const pause = 300;

/** Another case by its number, found by number, title or text among those that one may see. */
export function CaseSelect({ caseId, id, value, onChange = nothing }: InputProps & { readonly caseId: number }) {
  const { t } = useTranslation();
  const [text, setText] = useState("");
  const found = useCases(useSettled(text.trim(), pause));
  // What was chosen keeps its title, also when the form is opened again.
  const chosen = useCases(typeof value === "string" ? value : "");
  const offered = text === "" ? chosen.cases.filter(({ number }) => number === value) : found.cases;
  return (
    <Select
      {...(id && { id })}
      showSearch={{ filterOption: false, onSearch: setText }}
      allowClear
      loading={found.isFetching}
      placeholder={t("fields.chooseCase")}
      notFoundContent={t(text === "" ? "fields.chooseCase" : found.isFetching ? "parts.loading" : "fields.noSuchCase")}
      value={value ?? null}
      options={offered
        .filter((one) => one.id !== caseId)
        .map(({ number, title }) => ({ value: number, label: `${number} ${title}` }))}
      onChange={onChange}
    />
  );
}

function useCases(text: string) {
  const { data, isFetching } = useQuery({
    ...fewCasesQuery(text),
    enabled: text !== "",
    placeholderData: keepPreviousData,
  });
  return { cases: text === "" ? [] : (data?.items ?? []), isFetching };
}
