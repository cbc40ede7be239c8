import { useTranslation } from "react-i18next";
import { LongWords } from "../../parts/LongWords";
import { CaseFacts } from "../../shown/CaseFacts";
import type { CaseView } from "../../shown/cases";
import { part } from "../../parts/looks/part";

/** Lines of what was raised that stand before what else is known; the rest on asking. */
const mostLines = 8;

/** What was raised, and where. */
export function Raised({ theCase }: { readonly theCase: CaseView }) {
  const { t } = useTranslation();
  return (
    <section className={part} aria-labelledby="facts">
      <h3 id="facts">{t("shown.brief.title")}</h3>
      <LongWords text={theCase.body} lines={mostLines} />
      <CaseFacts view={theCase} brief />
    </section>
  );
}
