import { Button, Select } from "antd";
import { useTranslation } from "react-i18next";
import { inboxSorts, type InboxSort } from "../../api/inbox";
import { useKeys } from "../../app/keys";
import { FilterFields } from "./FilterFields";
import { isNarrowed, useInboxView } from "./view";

interface Props {
  readonly open: boolean;
  readonly onToggle: () => void;
}

/** The line under the tabs: the order, and the filters when they are asked for. */
export function FilterBar({ open, onToggle }: Props) {
  const { t } = useTranslation();
  const { filter, sort, change } = useInboxView();
  useKeys({ f: onToggle });
  return (
    <search className="filters" aria-label={t("inbox.filter.label")}>
      <div className="filter-line">
        <Select<InboxSort>
          variant="borderless"
          size="small"
          aria-label={t("inbox.sort.label")}
          popupMatchSelectWidth={false}
          value={sort}
          options={inboxSorts.map((value) => ({ value, label: t(`inbox.sort.${value}`) }))}
          onChange={(value) => {
            change({ sort: value });
          }}
        />
        <span className="spring" />
        {isNarrowed(filter) && (
          <Button
            size="small"
            type="link"
            onClick={() => {
              change({ filter: {} });
            }}
          >
            {t("inbox.filter.clear")}
          </Button>
        )}
        <Button size="small" type="text" aria-expanded={open} onClick={onToggle}>
          {t("inbox.filter.title")} {open ? "▴" : "▾"}
        </Button>
      </div>
      {open && <FilterFields />}
    </search>
  );
}
