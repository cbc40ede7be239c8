import { enDesigner, ProcedureTree, zhDesigner, type FlowDocument, type StepDescriptor } from "@caseflow/designer";
import { Button, Segmented } from "antd";
import { useMemo, useState, type MouseEvent } from "react";
import { useTranslation } from "react-i18next";
import { Link, useNavigate } from "react-router";
import { useCodeNames } from "../../shown/codeNames";
import { useDocumentTitle } from "../../parts/documentTitle";
import { classesOf } from "../../parts/looks/classes";
import { useMay } from "../../session/session";
import { periods, type Live, type Period } from "./live";
import { CasesAt } from "./CasesAt";
import { Figures } from "./Figures";
import { Legend } from "./Legend";
import { listOf, notesOf } from "./notes";
import { Slowest } from "./Slowest";
import styles from "./LiveDesk.module.css";

const css = classesOf(styles);

interface Props {
  readonly live: Live;
  readonly document: FlowDocument;
  readonly types: readonly StepDescriptor[];
  readonly days: Period;
  readonly onDays: (days: Period) => void;
}

/** The tree with its numbers, beside it the slowest steps in order. */
export function LiveDesk({ live, document, types, days, onDays }: Props) {
  const { t, i18n } = useTranslation();
  const names = useCodeNames();
  const notes = useMemo(() => notesOf(live, document, t), [live, document, t]);
  const [shown, show] = useState<{ readonly step: string } | null>(null);
  const follow = useFollowing();
  useDocumentTitle(t("procedures.live.title", { name: live.name }));
  return (
    <div className={css("live")}>
      <Head live={live} days={days} onDays={onDays} />
      <CasesAt live={live} />
      <div className={css("body")}>
        {/* The links of the cards are plain ones: the designer knows no router. */}
        <div className={css("picture")} onClick={follow}>
          <ProcedureTree
            key={`${live.definitionId} ${live.version}`}
            document={document}
            types={types}
            texts={i18n.language === "en" ? enDesigner : zhDesigner}
            names={names}
            notes={notes}
            shown={shown}
          />
        </div>
        <aside className={css("side")}>
          <Legend />
          <Slowest
            live={live}
            document={document}
            types={types}
            onShow={(step) => {
              show({ step });
            }}
          />
        </aside>
      </div>
    </div>
  );
}

function Head({ live, days, onDays }: Pick<Props, "live" | "days" | "onDays">) {
  const { t } = useTranslation();
  const draws = useMay("edit-procedures");
  return (
    <header className={css("head")}>
      {draws ? (
        <Link to={`/procedures/${live.definitionId}`}>‹ {live.name}</Link>
      ) : (
        <Link to="/overview">{t("procedures.live.back")}</Link>
      )}
      <h1>{t("procedures.live.title", { name: live.name })}</h1>
      <Figures live={live} listOf={(query) => listOf(live, query)} />
      <span className={css("spring")} />
      <Segmented<Period>
        value={days}
        onChange={onDays}
        aria-label={t("procedures.live.period")}
        options={periods.map((value) => ({ value, label: t("procedures.live.days", { count: value }) }))}
      />
      <Button
        onClick={() => {
          print();
        }}
      >
        {t("procedures.live.print")}
      </Button>
    </header>
  );
}

function useFollowing() {
  const navigate = useNavigate();
  return (event: MouseEvent) => {
    const link = event.target instanceof Element ? event.target.closest("a[href^='/']") : null;
    const address = link?.getAttribute("href");
    if (!address || event.ctrlKey || event.metaKey || event.shiftKey || event.button !== 0) return;
    event.preventDefault();
    void navigate(address);
  };
}
