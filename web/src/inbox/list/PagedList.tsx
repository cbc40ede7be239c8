import type { UseInfiniteQueryResult } from "@tanstack/react-query";
import type { ReactNode } from "react";
import { useTranslation } from "react-i18next";
import { useNavigate } from "react-router";
import { EmptyState } from "../../parts/EmptyState";
import { ErrorState } from "../../parts/ErrorState";
import { LoadingRows } from "../../parts/Loading";
import { VirtualRows } from "./VirtualRows";
import { RowLink } from "./RowLink";
import { useListPlace } from "./useListPlace";
import type { Tab } from "../view";

interface RowProps<Row> {
  readonly name: Tab;
  readonly keyOf: (row: Row) => string;
  /** The address that a row leads to. */
  readonly pathOf: (row: Row) => string;
  /** Key of the row that is open in the reading pane. */
  readonly current?: string | null;
  readonly isRead?: (row: Row) => boolean;
  readonly children: (row: Row) => ReactNode;
}

interface Props<Row> extends RowProps<Row> {
  readonly list: UseInfiniteQueryResult<readonly Row[]>;
  /** What is said of an empty list, where it is not that of the tab. */
  readonly empty?: "notes";
}

const rowHeight = 65;

/** A list of links that is read page by page, with its waiting, empty and error states. */
export function PagedList<Row>({ list, empty, ...rest }: Props<Row>) {
  const { t } = useTranslation();
  if (list.isPending) return <LoadingRows />;
  if (!list.data) return <ErrorState problem={list.error} onRetry={() => void list.refetch()} />;
  if (list.data.length === 0)
    return (
      <EmptyState title={t(`inbox.empty.${empty ?? rest.name}`)} text={t(`inbox.empty.${empty ?? rest.name}Text`)} />
    );
  return (
    <Links
      {...rest}
      rows={list.data}
      onEnd={list.hasNextPage && !list.isFetchingNextPage ? () => void list.fetchNextPage() : undefined}
    />
  );
}

interface LinksProps<Row> extends RowProps<Row> {
  readonly rows: readonly Row[];
  readonly onEnd: (() => void) | undefined;
}

function Links<Row>({ name, rows, keyOf, pathOf, current = null, isRead, onEnd, children }: LinksProps<Row>) {
  const { t } = useTranslation();
  const navigate = useNavigate();
  // As in 待办: Back leads to the list, not through all that was looked at.
  const replace = current !== null;
  const onOpen = (row: Row) => void navigate(pathOf(row), { replace });
  const place = useListPlace({ rows, keyOf, current, onOpen });
  return (
    <VirtualRows
      rows={rows}
      keyOf={keyOf}
      heightOf={() => rowHeight}
      current={place.at}
      aria-label={t(`inbox.tabs.${name}`)}
      role="group"
      {...(onEnd && { onEnd })}
    >
      {(row) => (
        <RowLink
          to={pathOf(row)}
          replace={replace}
          current={keyOf(row) === current}
          read={isRead?.(row) ?? false}
          wanted={place.wants(row)}
          onArrived={() => {
            place.arrived(row);
          }}
        >
          {children(row)}
        </RowLink>
      )}
    </VirtualRows>
  );
}
