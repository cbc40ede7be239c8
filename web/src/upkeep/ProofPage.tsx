import { useMutation, useQuery, useQueryClient } from "@tanstack/react-query";
import { App, Button } from "antd";
import { useTranslation } from "react-i18next";
import { Link } from "react-router";
import { EmptyState } from "../parts/EmptyState";
import { ErrorState } from "../parts/ErrorState";
import { LoadingRows } from "../parts/Loading";
import { classesOf } from "../parts/looks/classes";
import { page } from "../parts/looks/page";
import { pane } from "../parts/looks/pane";
import { PageTitle } from "../parts/PageTitle";
import { useProblemText } from "../texts/problemText";
import { useMoments } from "../time/useMoments";
import { RepairButton } from "./RepairButton";
import { proofQuery, runProof, undoRepair, type Proof, type ProofRepair } from "./upkeep";
import { UpkeepTabs } from "./UpkeepTabs";
import styles from "./Upkeep.module.css";

const css = classesOf(styles);

/** 每夜核对: open cases that nobody holds, nothing wakes and nobody was told of, each with its repair. */
export default function ProofPage() {
  const { t } = useTranslation();
  const proof = useQuery(proofQuery);
  return (
    <div className={`${page} ${css("upkeep")}`}>
      <PageTitle title={t("upkeep.proof.title")}>
        <UpkeepTabs />
      </PageTitle>
      {proof.isPending && <LoadingRows />}
      {proof.isError && !proof.data && <ErrorState problem={proof.error} onRetry={() => void proof.refetch()} />}
      {proof.data && <Found proof={proof.data} />}
    </div>
  );
}

function Found({ proof }: { readonly proof: Proof }) {
  const { t } = useTranslation();
  const { moment } = useMoments();
  const { round } = proof;
  return (
    <>
      <section className={`${pane} ${css("part")}`} aria-label={t("upkeep.proof.last")}>
        <div className={css("head")}>
          <span role="status">
            {round
              ? t("upkeep.proof.round", {
                  time: moment(round.doneAt ?? round.startedAt),
                  cases: round.cases,
                  count: proof.count,
                })
              : t("upkeep.proof.never")}
          </span>
          <RunNow />
        </div>
        <p className={css("quiet")}>{t("upkeep.proof.explained")}</p>
      </section>
      {round && proof.count === 0 && <EmptyState title={t("upkeep.proof.sound")} text={t("upkeep.proof.soundText")} />}
      {proof.findings.length > 0 && (
        <section className={`${pane} ${css("part")}`} aria-label={t("upkeep.proof.findings")}>
          <h2>{t("upkeep.proof.findings")}</h2>
          <ul className={css("lines")}>
            {proof.findings.map((finding) => (
              <li key={finding.id}>
                <span className={css("what")}>{finding.what}</span>
                {finding.caseId ? (
                  <Link to={`/cases/${finding.caseId}`}>
                    {finding.caseNumber} {finding.caseTitle}
                  </Link>
                ) : null}
                <span className={css("quiet")}>{t("upkeep.proof.since", { time: moment(finding.since) })}</span>
                <RepairButton finding={finding} />
              </li>
            ))}
          </ul>
        </section>
      )}
      <Repaired repairs={proof.repairs} />
    </>
  );
}

function RunNow() {
  const { t } = useTranslation();
  const { message } = App.useApp();
  const words = useProblemText();
  const cache = useQueryClient();
  const run = useMutation({
    mutationFn: runProof,
    onSuccess: (proof) => {
      cache.setQueryData(proofQuery.queryKey, proof);
    },
    onError: (problem) => message.error(words(problem)),
  });
  return (
    <Button
      loading={run.isPending}
      onClick={() => {
        run.mutate();
      }}
    >
      {t("upkeep.proof.run")}
    </Button>
  );
}

function Repaired({ repairs }: { readonly repairs: readonly ProofRepair[] }) {
  const { t } = useTranslation();
  const { moment } = useMoments();
  if (repairs.length === 0) return null;
  return (
    <section className={`${pane} ${css("part")}`} aria-label={t("upkeep.proof.repaired")}>
      <h2>{t("upkeep.proof.repaired")}</h2>
      <ul className={css("lines")}>
        {repairs.map((repair) => (
          <li key={repair.id}>
            <span className={css("what")}>
              {repair.what} → {repair.done}
            </span>
            {repair.caseId ? <Link to={`/cases/${repair.caseId}`}>{repair.caseNumber}</Link> : null}
            <span className={css("quiet")}>
              {repair.by} · {moment(repair.at)}
              {repair.undoneAt ? ` · ${t("upkeep.proof.undone", { name: repair.undoneBy ?? "" })}` : ""}
            </span>
            {repair.reversible && <UndoRepair id={repair.id} />}
          </li>
        ))}
      </ul>
    </section>
  );
}

function UndoRepair({ id }: { readonly id: number }) {
  const { t } = useTranslation();
  const { message } = App.useApp();
  const words = useProblemText();
  const cache = useQueryClient();
  const undo = useMutation({
    mutationFn: () => undoRepair(id),
    onSuccess: (proof) => {
      cache.setQueryData(proofQuery.queryKey, proof);
    },
    onError: (problem) => message.error(words(problem)),
  });
  return (
    <Button
      size="small"
      loading={undo.isPending}
      onClick={() => {
        undo.mutate();
      }}
    >
      {t("upkeep.proof.undo")}
    </Button>
  );
}
