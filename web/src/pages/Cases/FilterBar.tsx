import { Button, Checkbox } from "antd";
import { useTranslation } from "react-i18next";
import type { CaseQuery } from "../../api/caseList";
import { isNarrowed, type Change } from "./caseFilter";
import { LevelChoice, RouteChoice, StatusChoice, UnitChoice } from "./FilterChoices";
import { FilterTags } from "./FilterTags";
import { ReceivedRange } from "./ReceivedRange";
import { SearchField } from "./SearchField";

interface Props {
  readonly filter: CaseQuery;
  readonly onChange: (filter: CaseQuery) => void;
}

/** What the list is narrowed by. */
export function FilterBar({ filter, onChange }: Props) {
  const { t } = useTranslation();
  function change(next: Change) {
    onChange(Object.fromEntries(Object.entries({ ...filter, ...next }).filter(([, value]) => value !== undefined)));
  }
  const given = { filter, onChange: change };
  return (
    <search className="case-filters" aria-label={t("cases.filter.all")}>
      <SearchField
        text={filter.text ?? ""}
        onSearch={(text) => {
          change({ text: text || undefined });
        }}
      />
      <StatusChoice {...given} />
      <LevelChoice {...given} />
      <RouteChoice {...given} />
      <UnitChoice {...given} />
      <ReceivedRange from={filter.receivedFrom} to={filter.receivedTo} onChange={change} />
      <Only name="overdue" {...given} />
      <Only name="mine" {...given} />
      <FilterTags {...given} />
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

interface OnlyProps {
  readonly name: "overdue" | "mine";
  readonly filter: CaseQuery;
  readonly onChange: (change: Change) => void;
}

function Only({ name, filter, onChange }: OnlyProps) {
  const { t } = useTranslation();
  return (
    <Checkbox
      checked={filter[name] ?? false}
      onChange={(event) => {
        onChange({ [name]: event.target.checked || undefined });
      }}
    >
      {t(`cases.filter.${name}`)}
    </Checkbox>
  );
}
