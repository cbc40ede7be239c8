import type { UseQueryResult } from "@tanstack/react-query";
import { useId, type ReactNode } from "react";
import { ErrorState } from "../parts/ErrorState";
import { LoadingRows } from "../parts/Loading";
import { classesOf } from "../parts/looks/classes";
import styles from "./CasePane.module.css";

const css = classesOf(styles);

interface Props {
  readonly title: string;
  readonly children: ReactNode;
}

/** A part of the case page under a heading of its own: a hairline above, its heading small. */
export function CasePane({ title, children }: Props) {
  const id = useId();
  return (
    <section className={css("case-part")} aria-labelledby={id}>
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
