import { byLabel } from "@caseflow/designer";
import { useQuery } from "@tanstack/react-query";
import { Select } from "antd";
import { useTranslation } from "react-i18next";
import { peopleQuery } from "../../office/people";
import type { FieldInputProps, FieldType } from "../FieldType";
import { nothing } from "../inputs/inputProps";
import { byName } from "../plainly";

/** Found by name, unit or role. */
function PersonInput({ id, value, onChange = nothing }: FieldInputProps) {
  const { t } = useTranslation();
  const people = useQuery(peopleQuery);
  return (
    <Select
      {...(id && { id })}
      showSearch={byLabel}
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

/** One person, by code. */
export default {
  Input: PersonInput,
  problem: () => null,
  inWords: (_, value, reading) => byName(value, reading),
  names: peopleQuery,
} satisfies FieldType;
