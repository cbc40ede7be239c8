import { useEffect, type ReactNode } from "react";
import { useTranslation } from "react-i18next";
import "./pageTitle.css";

interface Props {
  readonly title: string;
  /** Buttons at the end of the line. */
  readonly children?: ReactNode;
}

/** The heading of a page, also in the browser's tab. */
export function PageTitle({ title, children }: Props) {
  const { t } = useTranslation();
  useEffect(() => {
    document.title = `${title} · ${t("app.product")}`;
  }, [title, t]);
  return (
    <header className="page-title">
      <h1>{title}</h1>
      {children && <div className="page-acts">{children}</div>}
    </header>
  );
}
