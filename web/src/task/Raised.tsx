import { useTranslation } from "react-i18next";
import { LongWords } from "../parts/LongWords";
import { CaseFacts } from "../shown/CaseFacts";
import type { CaseView } from "../shown/cases";
import { classesOf } from "../parts/looks/classes";
import { pane } from "../parts/looks/pane";
import styles from "./Raised.module.css";

const css = classesOf(styles);

/** Lines of what was raised that stand before the form; the rest on asking. */
const mostLines = 6;

/** What was raised, and where. */
export function Raised({ theCase }: { readonly theCase: CaseView }) {
  const { t } = useTranslation();
  return (
    <section className={pane} aria-labelledby="facts">
      <h3 id="facts">{t("shown.brief.title")}</h3>
      <div className={css("case-body")}>
        <LongWords text={theCase.body} lines={mostLines} />
      </div>
      <CaseFacts view={theCase} brief />
    </section>
  );
}
