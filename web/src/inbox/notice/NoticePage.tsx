import { Button } from "antd";
import { useTranslation } from "react-i18next";
import { Link, useParams } from "react-router";
import type { Notice } from "../inbox";
import { EmptyState } from "../../parts/EmptyState";
import { ErrorState } from "../../parts/ErrorState";
import { LoadingPane } from "../../parts/Loading";
import { MarkTag } from "../../shown/Tags";
import { Moment } from "../../time/Moment";
import { useListBeside } from "../../task/listBeside";
import { useNotice, useReading } from "./useNotice";
import { classesOf } from "../../parts/looks/classes";
import { only } from "../../parts/looks/only";
import { pane } from "../../parts/looks/pane";
import styles from "./NoticePage.module.css";

const css = classesOf(styles);

/** One notice in the reading pane. */
export default function NoticePage() {
  const { t } = useTranslation();
  const { noticeId } = useParams();
  const { list, notice, mayCome } = useNotice(Number(noticeId));
  if (notice) return <Whole key={notice.id} notice={notice} />;
  if (list.isError) return <ErrorState problem={list.error} onRetry={() => void list.refetch()} />;
  if (list.isPending || mayCome) return <LoadingPane />;
  return (
    <EmptyState title={t("inbox.notice.missing")} text={t("inbox.notice.missingText")}>
      <BackToList />
    </EmptyState>
  );
}

/** All that it says, in the lines in which it was written. */
function Whole({ notice }: { readonly notice: Notice }) {
  const { t } = useTranslation();
  useReading(notice);
  return (
    <article className={css("notice")}>
      <BackToList />
      <h2>{notice.subject}</h2>
      <p className={css("notice-line")}>
        <MarkTag mark={notice.mark} />
        <Moment at={notice.at} />
        <Link to={`/cases/${notice.caseId}`}>{t("inbox.notice.case")}</Link>
      </p>
      <div className={`${pane} ${css("notice-body")}`}>{notice.body}</div>
    </article>
  );
}

function BackToList() {
  const { t } = useTranslation();
  const list = useListBeside();
  return (
    <Button className={only("phone")} size="small" type="text" onClick={list.back}>
      {t("inbox.notice.back")}
    </Button>
  );
}
