import type { ReactNode } from "react";
import { useDocumentTitle } from "./documentTitle";
import { classesOf } from "./looks/classes";
import styles from "./PageTitle.module.css";

const css = classesOf(styles);

interface Props {
  readonly title: string;
  /** What it is, in a word or two after the title. */
  readonly beside?: ReactNode;
  /** Buttons at the end of the line. */
  readonly children?: ReactNode;
}

/** The heading of a page, also in the browser's tab. */
export function PageTitle({ title, beside, children }: Props) {
  useDocumentTitle(title);
  return (
    <header className={css("page-title")}>
      <div className={css("page-name")}>
        <h1>{title}</h1>
        {beside}
      </div>
      {children && <div className={css("page-acts")}>{children}</div>}
    </header>
  );
}
