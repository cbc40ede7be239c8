import { useTranslation } from "react-i18next";
import { useFieldLabel } from "../fields/fixedFields";
import { CaseFacts } from "../shown/CaseFacts";
import type { CaseView } from "../shown/cases";
import { MergeOffer } from "./merging/MergeOffer";
import { CasePane } from "./CasePane";
import { classesOf } from "../parts/looks/classes";
import styles from "./FactsPane.module.css";

const css = classesOf(styles);

/** What the case is: its facts as they were registered and decided, and what was said. */
export function FactsPane({ view }: { readonly view: CaseView }) {
  const { t } = useTranslation();
  const label = useFieldLabel();
  return (
    <CasePane title={t("case.facts.title")} area="facts">
      <CaseFacts view={view} />
      <MergeOffer view={view} />
      <h3>{label("body")}</h3>
      <p className={css("case-text")}>{view.body}</p>
    </CasePane>
  );
}
