import { Button, Checkbox } from "antd";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import type { CaseQuery } from "../caseList";
import { OrderSelect } from "../../filters/OrderSelect";
import { conditionsOf, isNarrowed, orderOf, orders, writeFilter, type Change } from "./caseFilter";
import { LevelChoice, RouteChoice, StatusChoice, UnitChoice } from "./FilterChoices";
import { FilterTags } from "./FilterTags";
import { ReceivedRange } from "./ReceivedRange";
import { SearchField } from "./SearchField";
import { classesOf } from "../../parts/looks/classes";
import { only } from "../../parts/looks/only";
import styles from "./FilterBar.module.css";

const css = classesOf(styles);

interface Props {
  readonly filter: CaseQuery;
  readonly onChange: (filter: CaseQuery) => void;
}

/** What the list is narrowed by, and its order. */
export function FilterBar({ filter, onChange }: Props) {
  const { t } = useTranslation();
  function change(next: Change) {
    onChange(Object.fromEntries(Object.entries({ ...filter, ...next }).filter(([, value]) => value !== undefined)));
  }
  const given = { filter, onChange: change };
  return (
    <search className={css("case-filters")} aria-label={t("cases.filter.all")}>
      <SearchField
        text={filter.text ?? ""}
        onSearch={(text) => {
          change({ text: text || undefined });
        }}
      />
      <Choices {...given} />
      <Order {...given} />
      <FilterTags {...given} />
      {isNarrowed(filter) && (
        <Button
          type="link"
          size="small"
          onClick={() => {
            onChange(filter.order ? { order: filter.order } : {});
          }}
        >
          {t("cases.filter.clear")}
        </Button>
      )}
    </search>
  );
}

interface GivenProps {
  readonly filter: CaseQuery;
  readonly onChange: (change: Change) => void;
}

function Order({ filter, onChange }: GivenProps) {
  const { t } = useTranslation();
  return (
    <OrderSelect
      label={t("cases.order.label")}
      value={orderOf(filter)}
      options={orders.map((value) => ({ value, label: t(`cases.order.${value}`) }))}
      onChange={(order) => {
        onChange({ order });
      }}
    />
  );
}

/** On a phone they are folded away: the list is what one came for. */
function Choices(given: GivenProps) {
  const { t } = useTranslation();
  const [open, setOpen] = useState(false);
  const set = writeFilter(conditionsOf({ ...given.filter, text: "" })).size;
  return (
    <>
      <Button
        className={only("phone")}
        aria-expanded={open}
        onClick={() => {
          setOpen(!open);
        }}
      >
        {t("cases.filter.title")} {set > 0 && set} {open ? "▴" : "▾"}
      </Button>
      <div className={css("case-choices", open && "open")}>
        <StatusChoice {...given} />
        <LevelChoice {...given} />
        <RouteChoice {...given} />
        <UnitChoice {...given} />
        <ReceivedRange from={given.filter.receivedFrom} to={given.filter.receivedTo} onChange={given.onChange} />
        <Only name="overdue" {...given} />
        <Only name="mine" {...given} />
      </div>
    </>
  );
}

interface OnlyProps extends GivenProps {
  readonly name: "overdue" | "mine";
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
