import type { UseInfiniteQueryResult } from "@tanstack/react-query";
import type { ReactNode } from "react";
import { useTranslation } from "react-i18next";
import { EmptyState } from "../../parts/EmptyState";
import { ErrorState } from "../../parts/ErrorState";
import { LoadingRows } from "../../parts/Loading";
import { VirtualRows } from "../../parts/VirtualRows";
import type { Tab } from "./view";

interface Props<Row> {
  readonly name: Tab;
  readonly list: UseInfiniteQueryResult<readonly Row[]>;
  readonly keyOf: (row: Row) => string;
  readonly children: (row: Row) => ReactNode;
}

const rowHeight = 65;

/** A list of links that is read page by page, with its waiting, empty and error states. */
export function PagedList<Row>({ name, list, keyOf, children }: Props<Row>) {
  const { t } = useTranslation();
  if (list.isPending) return <LoadingRows />;
  if (!list.data) return <ErrorState problem={list.error} onRetry={() => void list.refetch()} />;
  if (list.data.length === 0)
    return <EmptyState title={t(`inbox.empty.${name}`)} text={t(`inbox.empty.${name}Text`)} />;
  return (
    <VirtualRows
      rows={list.data}
      keyOf={keyOf}
      heightOf={() => rowHeight}
      aria-label={t(`inbox.tabs.${name}`)}
      role="group"
      {...(list.hasNextPage && !list.isFetchingNextPage && { onEnd: () => void list.fetchNextPage() })}
    >
      {children}
    </VirtualRows>
  );
}
