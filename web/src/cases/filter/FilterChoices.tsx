import { byLabel } from "@caseflow/designer";
import { useQuery } from "@tanstack/react-query";
import { Select } from "antd";
import { useTranslation } from "react-i18next";
import type { CaseQuery } from "../caseList";
import { unitsQuery } from "../../office/people";
import { levels, routes } from "../../api/schemas";
import { statuses, type Change } from "./caseFilter";
import { classesOf } from "../../parts/looks/classes";
import styles from "./FilterChoices.module.css";

const css = classesOf(styles);

interface Props {
  readonly filter: CaseQuery;
  readonly onChange: (change: Change) => void;
}

export function StatusChoice({ filter, onChange }: Props) {
  const { t } = useTranslation();
  const options = statuses.map((value) => ({ value, label: t(`cases.status.${value}`) }));
  return (
    <Choice
      name="status"
      options={options}
      value={filter.status}
      onChange={(status) => {
        onChange({ status });
      }}
    />
  );
}

export function LevelChoice({ filter, onChange }: Props) {
  const { t } = useTranslation();
  const options = levels.map((value) => ({ value, label: t(`shown.level.${value}`) }));
  return (
    <Choice
      name="level"
      options={options}
      value={filter.level}
      onChange={(level) => {
        onChange({ level, withoutLevel: undefined });
      }}
    />
  );
}

export function RouteChoice({ filter, onChange }: Props) {
  const { t } = useTranslation();
  const options = routes.map((value) => ({ value, label: t(`shown.route.${value}`) }));
  return (
    <Choice
      name="route"
      options={options}
      value={filter.route}
      onChange={(route) => {
        onChange({ route, withoutRoute: undefined });
      }}
    />
  );
}

export function UnitChoice({ filter, onChange }: Props) {
  const units = useQuery(unitsQuery);
  const options = (units.data ?? []).map(({ code, name }) => ({ value: code, label: name }));
  return (
    <Choice
      name="unit"
      options={options}
      value={filter.unit}
      onChange={(unit) => {
        onChange({ unit, withoutUnit: undefined });
      }}
    />
  );
}

interface ChoiceProps<Value extends string> {
  readonly name: "status" | "level" | "route" | "unit";
  readonly options: { value: Value; label: string }[];
  readonly value: Value | null | undefined;
  readonly onChange: (value: Value | undefined) => void;
}

function Choice<Value extends string>({ name, options, value, onChange }: ChoiceProps<Value>) {
  const { t } = useTranslation();
  return (
    <Select<Value>
      className={css("case-choice")}
      allowClear
      showSearch={name === "unit" && byLabel}
      popupMatchSelectWidth={false}
      aria-label={t(`cases.filter.${name}`)}
      placeholder={t(`cases.filter.short.${name}`)}
      value={value ?? null}
      options={options}
      onChange={(chosen: Value | undefined) => {
        onChange(chosen);
      }}
    />
  );
}
