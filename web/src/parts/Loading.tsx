import { Skeleton } from "antd";
import { useTranslation } from "react-i18next";
import { classesOf } from "./looks/classes";
import styles from "./Loading.module.css";

const css = classesOf(styles);

/** The outline of rows that are being read. */
export function LoadingRows({ rows = 8 }: { readonly rows?: number }) {
  return <Waiting rows={rows} />;
}

/** The outline of a page or pane that is being read. */
export function LoadingPane() {
  return <Waiting rows={4} title />;
}

function Waiting({ rows, title = false }: { readonly rows: number; readonly title?: boolean }) {
  const { t } = useTranslation();
  return (
    <div className={css("loading")} role="status" aria-label={t("parts.loading")}>
      <Skeleton title={title} paragraph={{ rows, width: "100%" }} />
    </div>
  );
}
