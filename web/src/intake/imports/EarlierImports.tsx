import { useInfiniteQuery } from "@tanstack/react-query";
import { Button } from "antd";
import { useTranslation } from "react-i18next";
import { Link } from "react-router";
import { importsQuery, type ImportState } from "./imports";
import { EmptyState } from "../../parts/EmptyState";
import { ErrorState } from "../../parts/ErrorState";
import { LoadingRows } from "../../parts/Loading";
import { PlainTable } from "../../parts/PlainTable";
import { useMoments } from "../../time/useMoments";
import { ImportsPane } from "./ImportsPane";

/** 以前的导入, latest first. */
export function EarlierImports() {
  const { t } = useTranslation();
  const imports = useInfiniteQuery(importsQuery);
  const states = imports.data?.pages.flatMap((page) => page.items);
  return (
    <ImportsPane>
      <h2>{t("imports.list.title")}</h2>
      {imports.isError && <ErrorState problem={imports.error} onRetry={() => void imports.refetch()} />}
      {imports.isPending && <LoadingRows rows={3} />}
      {states?.length === 0 && <EmptyState title={t("imports.list.empty")} text={t("imports.list.emptyText")} />}
      {states && states.length > 0 && <ImportTable states={states} />}
      {imports.hasNextPage && (
        <Button type="link" loading={imports.isFetchingNextPage} onClick={() => void imports.fetchNextPage()}>
          {t("imports.list.more")}
        </Button>
      )}
    </ImportsPane>
  );
}

function ImportTable({ states }: { readonly states: readonly ImportState[] }) {
  const { t } = useTranslation();
  return (
    <PlainTable
      stacks
      label={t("imports.list.title")}
      heads={(["file", "when", "source", "state", "counts"] as const).map((column) => t(`imports.list.${column}`))}
    >
      {states.map((state) => (
        <ImportLine key={state.id} state={state} />
      ))}
    </PlainTable>
  );
}

function ImportLine({ state }: { readonly state: ImportState }) {
  const { t } = useTranslation();
  const { moment } = useMoments();
  return (
    <tr>
      <th scope="row">
        <Link to={`/imports?import=${state.id}`}>{state.fileName}</Link>
      </th>
      <td>{moment(state.requestedAt)}</td>
      <td data-head={t("imports.list.source")}>{state.source ?? "—"}</td>
      <td>{t(`imports.status.${state.status}`)}</td>
      <td {...(state.status !== "Refused" && { "data-head": t("imports.list.counts") })}>
        {state.status === "Refused" ? state.problem : `${state.created} / ${state.duplicates} / ${state.inError}`}
      </td>
    </tr>
  );
}
