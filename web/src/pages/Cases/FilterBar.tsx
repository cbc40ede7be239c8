import { useQuery } from "@tanstack/react-query";
import { Button, Checkbox, Select } from "antd";
import { useTranslation } from "react-i18next";
import type { CaseQuery } from "../../api/caseList";
import { unitsQuery } from "../../api/people";
import { levels, routes } from "../../api/schemas";
import { isNarrowed, statuses } from "./caseFilter";
import { ReceivedRange } from "./ReceivedRange";
import { SearchField } from "./SearchField";

interface Props {
  readonly filter: CaseQuery;
  readonly onChange: (filter: CaseQuery) => void;
}

/** What the list is narrowed by. */
export function FilterBar({ filter, onChange }: Props) {
  const { t } = useTranslation();
  function change(next: { readonly [Name in keyof CaseQuery]?: CaseQuery[Name] | undefined }) {
    onChange(Object.fromEntries(Object.entries({ ...filter, ...next }).filter(([, value]) => value !== undefined)));
  }
  return (
    <search className="case-filters" aria-label={t("cases.filter.more")}>
      <SearchField
        text={filter.text ?? ""}
        onSearch={(text) => {
          change({ text: text || undefined });
        }}
      />
      <Choice
        name="status"
        known={statuses}
        word={(value) => t(`cases.status.${value}`)}
        value={filter.status}
        onChange={(status) => {
          change({ status });
        }}
      />
      <Choice
        name="level"
        known={levels}
        word={(value) => t(`parts.level.${value}`)}
        value={filter.level}
        onChange={(level) => {
          change({ level });
        }}
      />
      <Choice
        name="route"
        known={routes}
        word={(value) => t(`parts.route.${value}`)}
        value={filter.route}
        onChange={(route) => {
          change({ route });
        }}
      />
      <UnitChoice
        value={filter.unit}
        onChange={(unit) => {
          change({ unit });
        }}
      />
      <ReceivedRange from={filter.from} to={filter.to} onChange={change} />
      {(["overdue", "mine"] as const).map((name) => (
        <Checkbox
          key={name}
          checked={filter[name] ?? false}
          onChange={(event) => {
            change({ [name]: event.target.checked || undefined });
          }}
        >
          {t(`cases.filter.${name}`)}
        </Checkbox>
      ))}
      {isNarrowed(filter) && (
        <Button
          type="link"
          size="small"
          onClick={() => {
            onChange({});
          }}
        >
          {t("cases.filter.clear")}
        </Button>
      )}
    </search>
  );
}

interface ChoiceProps<Value extends string> {
  readonly name: "status" | "level" | "route";
  readonly known: readonly Value[];
  readonly word: (value: Value) => string;
  readonly value: Value | null | undefined;
  readonly onChange: (value: Value | undefined) => void;
}

function Choice<Value extends string>({ name, known, word, value, onChange }: ChoiceProps<Value>) {
  const { t } = useTranslation();
  return (
    <Select<Value>
      className="case-choice"
      allowClear
      aria-label={t(`cases.filter.${name}`)}
      placeholder={t(`cases.filter.${name}`)}
      value={value ?? null}
      options={known.map((option) => ({ value: option, label: word(option) }))}
      onChange={(chosen: Value | undefined) => {
        onChange(chosen);
      }}
    />
  );
}

function UnitChoice({
  value,
  onChange,
}: {
  readonly value: string | undefined;
  readonly onChange: (unit: string | undefined) => void;
}) {
  const { t } = useTranslation();
  const units = useQuery(unitsQuery);
  return (
    <Select<string>
      className="case-choice"
      allowClear
      showSearch={{ optionFilterProp: "label" }}
      popupMatchSelectWidth={false}
      aria-label={t("cases.filter.unit")}
      placeholder={t("cases.filter.unit")}
      value={value ?? null}
      loading={units.isLoading}
      options={(units.data ?? []).map(({ code, name }) => ({ value: code, label: name }))}
      onChange={(chosen: string | undefined) => {
        onChange(chosen);
      }}
    />
  );
}
