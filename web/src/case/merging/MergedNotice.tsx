import { Alert, Button } from "antd";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import { Link } from "react-router";
import type { CaseView } from "../../shown/cases";
import { useMoments } from "../../time/useMoments";
import { classesOf } from "../../parts/looks/classes";
import { SplitDialog } from "./SplitDialog";
import styles from "./MergedNotice.module.css";

const css = classesOf(styles);

/** On top of a merged case: where it is handled, since when and why, and how it is taken back. */
export function MergedNotice({ view }: { readonly view: CaseView }) {
  const { t } = useTranslation();
  const { moment } = useMoments();
  const [splits, setSplits] = useState(false);
  const merged = view.mergedInto;
  if (!merged) return null;
  const { main, since, by, reason, state, maySplit } = merged;
  const named = main ? t("shown.same.case", { number: main.number, title: main.title }) : t("merging.notice.another");
  const said = t(`merging.notice.${state}`, { main: named });
  return (
    <>
      <Alert
        type="info"
        className={css("merged")}
        title={main ? <Link to={`/cases/${main.id}`}>{said}</Link> : said}
        description={t("merging.notice.why", { by, at: moment(since), reason })}
        action={
          maySplit && (
            <Button
              onClick={() => {
                setSplits(true);
              }}
            >
              {t("merging.split.open")}
            </Button>
          )
        }
      />
      {splits && (
        <SplitDialog
          view={view}
          onClose={() => {
            setSplits(false);
          }}
        />
      )}
    </>
  );
}
