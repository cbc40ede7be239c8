import { byLabel } from "@caseflow/designer";
import { useQuery } from "@tanstack/react-query";
import { Select } from "antd";
import { useTranslation } from "react-i18next";
import { useOffice } from "../office/office";
import { peopleQuery } from "../office/people";
import { dayIn } from "../time/moments";
import { dayOf } from "../time/officeClock";
import { leftQuery } from "./upkeep";

interface Props {
  readonly label: string;
  readonly value: string | null;
  readonly without?: string | null;
  readonly placeholder?: string;
  readonly disabled?: boolean;
  /** Whether it may be somebody who has left. */
  readonly orFormer?: boolean;
  readonly onChange: (code: string | null) => void;
}

/** One person, found by name, unit or role. */
export function PersonChoice({
  label,
  value,
  without,
  placeholder,
  disabled = false,
  orFormer = false,
  onChange,
}: Props) {
  const { t } = useTranslation();
  const people = useQuery(peopleQuery);
  const former = useFormer(orFormer);
  return (
    <Select
      showSearch={byLabel}
      allowClear
      aria-label={label}
      disabled={disabled}
      loading={people.isPending}
      placeholder={placeholder ?? t("fields.choosePerson")}
      value={value}
      options={[
        ...(people.data ?? []).map((person) => ({
          value: person.code,
          label: `${person.name}（${person.unitName} · ${person.roles.map(({ name }) => name).join(t("parts.and"))}）`,
        })),
        ...former,
      ].filter(({ value: code }) => code !== without)}
      onChange={(code?: string) => {
        onChange(code ?? null);
      }}
    />
  );
}

/** Those who left, as choices. */
function useFormer(asked: boolean) {
  const { t, i18n } = useTranslation();
  const { zone } = useOffice();
  const left = useQuery({ ...leftQuery, enabled: asked }).data ?? [];
  return left.map(({ person, leftAt }) => ({
    value: person.code,
    label: t("upkeep.handover.left", { name: person.name, day: dayIn(dayOf(leftAt, zone), i18n.language, true) }),
  }));
}
