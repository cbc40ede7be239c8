import { useQuery } from "@tanstack/react-query";
import { Button } from "antd";
import { useEffect, useState, type ReactNode } from "react";
import { useTranslation } from "react-i18next";
import { useParams } from "react-router";
import { caseQuery, type CaseView } from "../shown/cases";
import { ErrorState } from "../parts/ErrorState";
import { LoadingPane } from "../parts/Loading";
import { useOffice } from "../office/office";
import { PageTitle } from "../parts/PageTitle";
import { useMoments } from "../time/useMoments";
import { AttachmentsPane } from "./AttachmentsPane";
import { CaseActs } from "./acts/CaseActs";
import { CasePane } from "./CasePane";
import { CaseTabs, useCasePart, type CasePart } from "./CaseTabs";
import { BodyPane, FactsPane } from "./FactsPane";
import { Ledger } from "./Ledger";
import { MergedNotice } from "./merging/MergedNotice";
import { OpenTasks } from "./OpenTasks";
import { ProcedurePane } from "./ProcedurePane";
import { TimelinePane } from "./TimelinePane";
import { Answers } from "../shown/said/Answers";
import { Instruction } from "../shown/said/Instruction";
import { LevelTag, RouteTag } from "../shown/Tags";
import { WayLine } from "./way/WayLine";
import { classesOf } from "../parts/looks/classes";
import { only } from "../parts/looks/only";
import { tone } from "../parts/looks/tone";
import { page } from "../parts/looks/page";
import styles from "./CasePage.module.css";

const css = classesOf(styles);

/** Milliseconds after which what is on paper alone is read. */
const calm = 1_500;

/** 案件: everything about one case, on one page and on paper. */
export default function CasePage() {
  const { t } = useTranslation();
  const caseId = Number(useParams()["caseId"]);
  const found = useQuery(caseQuery(caseId));
  return (
    <div className={page}>
      {found.data ? (
        <CaseBody view={found.data} />
      ) : (
        <>
          <PageTitle title={t("app.pages.case")} />
          {found.isError ? <ErrorState problem={found.error} onRetry={() => void found.refetch()} /> : <LoadingPane />}
        </>
      )}
    </div>
  );
}

function CaseBody({ view }: { readonly view: CaseView }) {
  const { t } = useTranslation();
  const { id, number, title, level, route } = view.summary;
  const here = useCasePart();
  return (
    <>
      <PageTitle title={`${number} ${title}`} beside={<CaseTags level={level} route={route} />}>
        <CaseActs view={view} />
        <Button
          onClick={() => {
            globalThis.print();
          }}
        >
          {t("case.print")}
        </Button>
      </PageTitle>
      <PrintStamp />
      <WayLine view={view} />
      <MergedNotice view={view} />
      <CaseTabs caseId={id} here={here} />
      <div className={css("case-sheet")}>
        <Part of="handling" here={here}>
          <Handling view={view} />
        </Part>
        <Part of="procedure" here={here}>
          <ProcedurePane caseId={id} />
        </Part>
        <Part of="ledger" here={here}>
          <Ledger caseId={id} />
        </Part>
        <Part of="attachments" here={here}>
          <AttachmentsPane caseId={id} />
        </Part>
      </div>
    </>
  );
}

/** What is to be known of it before all else on the left, what it is on the right. */
function Handling({ view }: { readonly view: CaseView }) {
  const { t } = useTranslation();
  return (
    <div className={css("handling")}>
      <div>
        <OpenTasks view={view} />
        <CasePane title={t("shown.answers.title")}>
          <Answers theCase={view} />
        </CasePane>
        <Instruction theCase={view} />
        <BodyPane view={view} />
        <TimelinePane caseId={view.summary.id} />
      </div>
      <div>
        <FactsPane view={view} />
      </div>
    </div>
  );
}

function CaseTags({ level, route }: Pick<CaseView["summary"], "level" | "route">) {
  return (
    <>
      <LevelTag level={level} /> <RouteTag route={route} />
    </>
  );
}

interface PartProps {
  readonly of: CasePart;
  readonly here: CasePart;
  readonly children: ReactNode;
}

/** On paper the whole case; on the screen the part that is asked for. What is not, comes when the line is free. */
function Part({ of, here, children }: PartProps) {
  const [ready, setReady] = useState(false);
  useEffect(() => {
    const later = setTimeout(() => {
      setReady(true);
    }, calm);
    return () => {
      clearTimeout(later);
    };
  }, []);
  if (of !== here && !ready) return null;
  return <div className={of === here ? undefined : only("paper")}>{children}</div>;
}

/** On paper alone: whose it is and of when. */
function PrintStamp() {
  const { t } = useTranslation();
  const { name } = useOffice();
  const { moment } = useMoments();
  return (
    <p className={`${only("paper")} ${tone("quiet")}`}>
      {t("case.printed", { office: name, at: moment(new Date().toISOString()) })}
    </p>
  );
}
