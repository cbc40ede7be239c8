import { Button } from "antd";
import { lazy, Suspense, useState } from "react";
import { useTranslation } from "react-i18next";
import { inboxSorts } from "../inbox";
import { useKeys } from "../../parts/keys";
import { LoadingRows } from "../../parts/Loading";
import { OrderSelect } from "../../filters/OrderSelect";
import { useCompact } from "../list/compact";
import { isNarrowed, useInboxView } from "../view";
import { classesOf } from "../../parts/looks/classes";
import { only } from "../../parts/looks/only";
import { Spring } from "../../parts/Spring";
import styles from "./FilterBar.module.css";

const css = classesOf(styles);

// Most days nobody opens them.
const FilterFields = lazy(async () => ({ default: (await import("./FilterFields")).FilterFields }));

interface Props {
  readonly open: boolean;
  readonly onToggle: () => void;
}

/** The line under the tabs: the order, and the filters when they are asked for. */
export function FilterBar({ open, onToggle }: Props) {
  const { t } = useTranslation();
  const { filter, change } = useInboxView();
  // Filters that stand there from the beginning do not take the focus from the list.
  const [asked, setAsked] = useState(false);
  const toggle = () => {
    setAsked(true);
    onToggle();
  };
  useKeys({ f: toggle });
  return (
    <search className={css("filters")} aria-label={t("inbox.filter.label")}>
      <div className={css("filter-line")}>
        <Order />
        <Spring />
        <Density />
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
        <Button size="small" type="text" aria-expanded={open} onClick={toggle}>
          {t("inbox.filter.title")} {open ? "▴" : "▾"}
        </Button>
      </div>
      {open && (
        <Suspense fallback={<LoadingRows rows={2} />}>
          <FilterFields focused={asked} />
        </Suspense>
      )}
    </search>
  );
}

/** One line a task, or two. */
function Density() {
  const { t } = useTranslation();
  const [compact, setCompact] = useCompact();
  return (
    <Button
      size="small"
      type="text"
      aria-pressed={compact}
      className={only("wide")}
      onClick={() => {
        setCompact(!compact);
      }}
    >
      {t(compact ? "inbox.density.whole" : "inbox.density.compact")}
    </Button>
  );
}

function Order() {
  const { t } = useTranslation();
  const { sort, change } = useInboxView();
  return (
    <OrderSelect
      label={t("inbox.sort.label")}
      value={sort}
      options={inboxSorts.map((value) => ({ value, label: t(`inbox.sort.${value}`) }))}
      onChange={(chosen) => {
        change({ sort: chosen });
      }}
    />
  );
}
