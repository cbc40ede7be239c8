import { useTranslation } from "react-i18next";
import { LongWords } from "../parts/LongWords";
import { CaseFacts } from "../shown/CaseFacts";
import type { CaseView } from "../shown/cases";
import { MergeOffer } from "./merging/MergeOffer";
import { CasePane } from "./CasePane";

/** Lines of what was raised that are shown before one asks for the rest. */
const mostLines = 12;

/** What was said. */
export function BodyPane({ view }: { readonly view: CaseView }) {
  const { t } = useTranslation();
  return (
    <CasePane title={t("case.body")}>
      <LongWords text={view.body} lines={mostLines} />
    </CasePane>
  );
}

/** What the case is: its facts as they were registered and decided. */
export function FactsPane({ view }: { readonly view: CaseView }) {
  const { t } = useTranslation();
  return (
    <CasePane title={t("case.facts.title")}>
      <CaseFacts view={view} />
      <MergeOffer view={view} />
    </CasePane>
  );
}
