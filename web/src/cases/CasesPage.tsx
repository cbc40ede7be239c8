import { useInfiniteQuery, useQuery } from "@tanstack/react-query";
import { useMemo } from "react";
import { useTranslation } from "react-i18next";
import { useLocation, useSearchParams } from "react-router";
import { caseCountQuery, casesQuery, type CaseOrder, type CaseQuery } from "./caseList";
import { usePreference } from "../session/preferences";
import { useMay } from "../session/session";
import { EmptyState } from "../parts/EmptyState";
import { ErrorState } from "../parts/ErrorState";
import { LoadingRows } from "../parts/Loading";
import { PageTitle } from "../parts/PageTitle";
import { chosenColumns } from "./list/caseColumns";
import { conditionsOf, isNarrowed, orderOf, readFilter, writeFilter } from "./filter/caseFilter";
import { CaseGrid } from "./list/CaseGrid";
import { ColumnMenu } from "./ColumnMenu";
import { ExportButton } from "./ExportButton";
import { FilterBar } from "./filter/FilterBar";
import { useTicks } from "./urging/ticks";
import { UrgeBar } from "./urging/UrgeBar";
import { SavedFilters } from "../filters/SavedFilters";
import { SavedMenu } from "../filters/SavedMenu";
import { classesOf } from "../parts/looks/classes";
import { tone } from "../parts/looks/tone";
import { page } from "../parts/looks/page";
import styles from "./CasesPage.module.css";

const css = classesOf(styles);

/** 案件: search, filters and the list. The address holds the filter, so that it can be sent and come back to. */
export default function CasesPage() {
  const { t } = useTranslation();
  const [address, setAddress] = useSearchParams();
  const filter = readFilter(address);
  const { value: kept, save: keepColumns } = usePreference("cases.columns");
  const columns = chosenColumns(kept);
  function show(next: CaseQuery) {
    setAddress(writeFilter(next), { replace: true });
  }
  return (
    <div className={`${page} ${css("cases")}`}>
      <PageTitle title={t("cases.title")}>
        <SavedFilters
          as={SavedMenu}
          area="cases"
          narrowed={isNarrowed(filter)}
          search={() => writeFilter(filter).toString()}
          onShow={(search) => {
            show(readFilter(new URLSearchParams(search)));
          }}
        />
        <ColumnMenu
          columns={columns}
          onChange={(chosen) => {
            keepColumns(() => chosen);
          }}
        />
        <ExportButton filter={filter} columns={columns} />
      </PageTitle>
      <FilterBar filter={filter} onChange={show} />
      <Found
        filter={filter}
        columns={columns}
        onOrder={(order) => {
          show({ ...filter, order });
        }}
      />
    </div>
  );
}

interface FoundProps {
  readonly filter: CaseQuery;
  readonly columns: ReturnType<typeof chosenColumns>;
  readonly onOrder: (order: CaseOrder) => void;
}

function Found({ filter, columns, onOrder }: FoundProps) {
  const { t } = useTranslation();
  const { key: entry } = useLocation();
  const cases = useInfiniteQuery(casesQuery(filter));
  const found = useMemo(() => (cases.data?.pages ?? []).flatMap((page) => page.items), [cases.data]);
  const ticks = useTicks(found);
  const urges = useMay("supervise");
  if (cases.isPending) return <LoadingRows rows={12} />;
  if (cases.isError && !cases.data) return <ErrorState problem={cases.error} onRetry={() => void cases.refetch()} />;
  if (found.length === 0) {
    const which = isNarrowed(filter) ? "filteredT" : "t";
    return <EmptyState title={t(`cases.empty.${which}itle`)} text={t(`cases.empty.${which}ext`)} />;
  }
  return (
    <>
      <CaseGrid
        key={entry}
        cases={found}
        columns={columns}
        order={orderOf(filter)}
        onOrder={onOrder}
        {...(urges && { ticks })}
        onEnd={() => {
          if (cases.hasNextPage && !cases.isFetchingNextPage) void cases.fetchNextPage();
        }}
      />
      <p className={`${tone("quiet")} ${css("case-count")}`} role="status">
        {cases.hasNextPage ? (
          <Counted filter={filter} shown={found.length} />
        ) : (
          t("cases.countAll", { count: found.length })
        )}
        {cases.isFetchingNextPage && ` · ${t("cases.loadingMore")}`}
      </p>
      {urges && <UrgeBar ticks={ticks} />}
    </>
  );
}

/** How many there are, of which the first are read already; as many as are read while nobody knows. */
function Counted({ filter, shown }: { readonly filter: CaseQuery; readonly shown: number }) {
  const { t } = useTranslation();
  const { data } = useQuery(caseCountQuery(conditionsOf(filter)));
  if (!data || data.count < shown) return t("cases.count", { count: shown });
  return t(data.more ? "cases.countMore" : "cases.countAll", data);
}
