import { keepPreviousData, useQuery } from "@tanstack/react-query";
import { Select } from "antd";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import { useSettled } from "../../parts/useSettled";
import type { FieldInputProps, FieldType } from "../FieldType";
import { fewCasesQuery } from "../fewCases";
import { nothing } from "../inputs/inputProps";
import { plainly } from "../plainly";

/** Milliseconds without a key before it is looked for. */
const pause = 300;

/** Found by number, title or text among the cases that one may see. */
function CaseInput({ caseId, id, value, onChange = nothing }: FieldInputProps) {
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
      // On a low screen it opens between the field and the edge, and needs no room beside it.
      listHeight={Math.min(256, Math.round(globalThis.innerHeight * 0.34))}
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

/** Another case, by its number. */
export default {
  Input: CaseInput,
  ofOneCase: true,
  problem: () => null,
  inWords: (_, value, reading) => plainly(value, reading),
} satisfies FieldType;
