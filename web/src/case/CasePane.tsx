import type { UseQueryResult } from "@tanstack/react-query";
import { useId, type ReactNode } from "react";
import { ErrorState } from "../parts/ErrorState";
import { LoadingRows } from "../parts/Loading";

interface Props {
  readonly title: string;
  /** Its place in the grid of the page. */
  readonly area: string;
  readonly children: ReactNode;
}

/** A part of the case page under a heading of its own. */
export function CasePane({ title, area, children }: Props) {
  const id = useId();
  return (
    <section className={`pane case-${area}`} aria-labelledby={id}>
      <h2 id={id}>{title}</h2>
      {children}
    </section>
  );
}

interface ReadProps<Read> {
  readonly query: UseQueryResult<Read>;
  readonly children: (read: Read) => ReactNode;
}

/** What a pane shows once it was read; its outline before, what to do when it could not be. The other panes stay. */
export function Once<Read>({ query, children }: ReadProps<Read>) {
  if (query.data !== undefined) return children(query.data);
  return query.isError ? (
    <ErrorState problem={query.error} onRetry={() => void query.refetch()} />
  ) : (
    <LoadingRows rows={3} />
  );
}
