import { useQuery } from "@tanstack/react-query";
import { Button, Space } from "antd";
import { useId, useState } from "react";
import { useTranslation } from "react-i18next";
import { Link } from "react-router";
import { ErrorState } from "../../parts/ErrorState";
import { EmptyState } from "../../parts/EmptyState";
import { LoadingPane } from "../../parts/Loading";
import { classesOf } from "../../parts/looks/classes";
import { page } from "../../parts/looks/page";
import { pane } from "../../parts/looks/pane";
import { PageTitle } from "../../parts/PageTitle";
import { useMay } from "../../session/session";
import { Moment } from "../../time/Moment";
import { proceduresQuery, type ProcedureSummary } from "../procedures";
import { PublicationActs } from "../publishing/PublicationActs";
import { PublicationWords } from "../publishing/PublicationWords";
import { askedIn, type AskedDraft } from "../publishing/waiting";
import { ImportFile } from "./ImportFile";
import { NewProcedure } from "./NewProcedure";
import { Staffing } from "./Staffing";
import styles from "./ProceduresPage.module.css";

const css = classesOf(styles);

/** 流程: what the office works by, which version is in force, and where somebody has a draft. */
export default function ProceduresPage() {
  const { t } = useTranslation();
  const procedures = useQuery(proceduresQuery);
  const [making, make] = useState(false);
  const draws = useMay("edit-procedures");
  return (
    <div className={page}>
      <PageTitle title={t("procedures.title")}>
        {draws && (
          <Making
            onMake={() => {
              make(true);
            }}
          />
        )}
      </PageTitle>
      {procedures.isPending && <LoadingPane />}
      {procedures.isError && !procedures.data && (
        <ErrorState problem={procedures.error} onRetry={() => void procedures.refetch()} />
      )}
      {procedures.data?.length === 0 && (
        <EmptyState title={t("procedures.none.title")} text={t("procedures.none.text")} />
      )}
      {procedures.data && procedures.data.length > 0 && (
        <ul className={`${pane} ${css("procedures")}`}>
          {procedures.data.map((procedure) => (
            <Row key={procedure.definitionId} procedure={procedure} />
          ))}
        </ul>
      )}
      <NewProcedure
        open={making}
        onClose={() => {
          make(false);
        }}
      />
    </div>
  );
}

/** What only those may do who draw procedures. */
function Making({ onMake }: { readonly onMake: () => void }) {
  const { t } = useTranslation();
  return (
    <Space>
      <Link to="/rules">{t("procedures.rules")}</Link>
      <ImportFile />
      <Button type="primary" onClick={onMake}>
        {t("procedures.new.act")}
      </Button>
    </Space>
  );
}

function Row({
  procedure: { definitionId, name, published, draft, openCases, staffing, calls },
}: {
  readonly procedure: ProcedureSummary;
}) {
  const { t } = useTranslation();
  const named = useId();
  const draws = useMay("edit-procedures");
  const asked = askedIn(draft);
  return (
    <li>
      <NameOf name={name} to={addressOf(definitionId, draws, published !== null)} id={named} />
      <span>
        {published?.publishedAt ? (
          <>
            {t("procedures.inForce", { version: published.version })} <Moment at={published.publishedAt} />
          </>
        ) : (
          t("procedures.neverPublished")
        )}
      </span>
      <span>
        {draft ? (
          <>
            {t("procedures.draftOf", { who: draft.savedBy.name })} <Moment at={draft.savedAt} />
          </>
        ) : (
          ""
        )}
      </span>
      <span className={css("open")}>
        <OpenCases live={published ? `/procedures/${definitionId}/live` : null} count={openCases} />
      </span>
      {draws && (
        <Link to={`/procedures/${definitionId}/versions`} aria-describedby={named}>
          {t("versions.link")}
        </Link>
      )}
      {draws && asked && <Asked asked={asked} />}
      {staffing.length > 0 && <Staffing found={staffing} of="staffing" />}
      {calls.length > 0 && <Staffing found={calls} of="calls" />}
    </li>
  );
}

/** Whoever draws goes to the drawing; others to where its cases are. */
function addressOf(definitionId: string, draws: boolean, inForce: boolean): string | null {
  if (draws) return `/procedures/${definitionId}`;
  return inForce ? `/procedures/${definitionId}/live` : null;
}

function NameOf({ name, to, id }: { readonly name: string; readonly to: string | null; readonly id: string }) {
  return to === null ? (
    <span className={css("name")} id={id}>
      {name}
    </span>
  ) : (
    <Link to={to} className={css("name")} id={id}>
      {name}
    </Link>
  );
}

/** How many cases it has open; a version in force shows where they are. */
function OpenCases({ live, count }: { readonly live: string | null; readonly count: number }) {
  const { t } = useTranslation();
  const words = t("procedures.openCases", { count });
  return live === null ? words : <Link to={live}>{words}</Link>;
}

/** A publication that was asked for, under its procedure. */
function Asked({ asked }: { readonly asked: AskedDraft }) {
  return (
    <div className={css("asked")}>
      <span>
        <PublicationWords asked={asked} />
      </span>
      <PublicationActs asked={asked} />
    </div>
  );
}
