import { byLabel } from "@caseflow/designer";
import { useQuery } from "@tanstack/react-query";
import { Select } from "antd";
import { useTranslation } from "react-i18next";
import { peopleQuery } from "../office/people";

interface Props {
  readonly label: string;
  readonly value: string | null;
  readonly without?: string | null;
  readonly placeholder?: string;
  readonly disabled?: boolean;
  readonly onChange: (code: string | null) => void;
}

/** One person, found by name, unit or role. */
export function PersonChoice({ label, value, without, placeholder, disabled = false, onChange }: Props) {
  const { t } = useTranslation();
  const people = useQuery(peopleQuery);
  return (
    <Select
      showSearch={byLabel}
      allowClear
      aria-label={label}
      disabled={disabled}
      loading={people.isPending}
      placeholder={placeholder ?? t("fields.choosePerson")}
      value={value}
      options={(people.data ?? [])
        .filter(({ code }) => code !== without)
        .map((person) => ({
          value: person.code,
          label: `${person.name}（${person.unitName} · ${person.roles.map(({ name }) => name).join(t("parts.and"))}）`,
        }))}
      onChange={(code?: string) => {
        onChange(code ?? null);
      }}
    />
  );
}
