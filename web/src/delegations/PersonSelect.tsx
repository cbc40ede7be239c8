import { byLabel } from "@caseflow/designer";
import { useQuery } from "@tanstack/react-query";
import { Select } from "antd";
import { useTranslation } from "react-i18next";
import { peopleQuery } from "../office/people";

interface Props {
  readonly id: string;
  readonly value: string | null;
  /** Code of somebody who is not offered. */
  readonly but: string | null;
  readonly onChange: (code: string | null) => void;
}

/** Somebody of the office, found by name, unit or role. */
export function PersonSelect({ id, value, but, onChange }: Props) {
  const { t } = useTranslation();
  const people = useQuery(peopleQuery);
  return (
    <Select<string | null>
      id={id}
      showSearch={byLabel}
      loading={people.isPending}
      placeholder={t("fields.choosePerson")}
      value={value}
      options={(people.data ?? [])
        .filter(({ code }) => code !== but)
        .map(({ code, name, unitName, roles }) => ({
          value: code,
          label: `${name}（${unitName} · ${roles.map((role) => role.name).join(t("parts.and"))}）`,
        }))}
      onChange={onChange}
    />
  );
}
