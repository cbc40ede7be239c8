import { useQuery } from "@tanstack/react-query";
import { Alert, Button, Progress } from "antd";
import { useTranslation } from "react-i18next";
import { Link, useNavigate } from "react-router";
import { importQuery, isOver, type ImportState } from "./imports";
import { ErrorState } from "../../parts/ErrorState";
import { LoadingPane } from "../../parts/Loading";
import { Findings } from "./Findings";
import { classesOf } from "../../parts/looks/classes";
import { tone } from "../../parts/looks/tone";
import { ImportsPane } from "./ImportsPane";
import { LineOfThings } from "./LineOfThings";
import styles from "./ImportRun.module.css";

const css = classesOf(styles);

/** How an import goes, and what came of it. */
export function ImportRun({ id }: { readonly id: number }) {
  const { t } = useTranslation();
  const run = useQuery(importQuery(id));
  const back = <Link to="/imports">{t("imports.result.back")}</Link>;
  if (run.isError && !run.data) {
    return (
      <ImportsPane>
        <ErrorState problem={run.error} onRetry={() => void run.refetch()} />
        {back}
      </ImportsPane>
    );
  }
  if (!run.data) return <LoadingPane />;
  return (
    <ImportsPane>
      {isOver(run.data) ? <Result state={run.data} /> : <Running state={run.data} />}
      {back}
    </ImportsPane>
  );
}

function Running({ state }: { readonly state: ImportState }) {
  const { t } = useTranslation();
  const { fileName: name, done, rows } = state;
  return (
    <div>
      <h2>{t("imports.running.title", { name })}</h2>
      <Progress percent={Math.floor((state.fraction ?? 0) * 100)} aria-label={t("imports.running.title", { name })} />
      <p role="status">
        {state.status === "Waiting" && t("imports.status.Waiting")}
        {state.status === "Running" &&
          (rows === null ? t("imports.running.progress", { done }) : t("imports.running.progressOf", { done, rows }))}
      </p>
      <p className={tone("quiet")}>{t("imports.running.leave")}</p>
    </div>
  );
}

function Result({ state }: { readonly state: ImportState }) {
  const { t } = useTranslation();
  const navigate = useNavigate();
  const refused = state.status === "Refused";
  return (
    <>
      <h2 role="status">
        {t(refused ? "imports.result.refusedTitle" : "imports.result.title", { name: state.fileName })}
      </h2>
      {refused ? <Alert type="error" showIcon title={state.problem ?? ""} /> : <Counts state={state} />}
      {state.leftOut !== null && (
        <Alert type="warning" showIcon title={t("imports.result.leftOut")} description={state.leftOut} />
      )}
      {state.inError > 0 && <Findings id={state.id} kind="Error" hasFile={state.hasErrorFile} />}
      {state.duplicates > 0 && <Findings id={state.id} kind="Duplicate" />}
      <LineOfThings>
        {state.created > 0 && (
          <Button
            type="primary"
            onClick={() =>
              void navigate(
                `/cases?${new URLSearchParams({ mine: "true", receivedFrom: state.requestedAt }).toString()}`,
              )
            }
          >
            {t("imports.result.cases")}
          </Button>
        )}
      </LineOfThings>
    </>
  );
}

function Counts({ state }: { readonly state: ImportState }) {
  const { t } = useTranslation();
  return (
    <>
      <dl className={css("import-counts")}>
        {(["created", "duplicates", "inError"] as const).map((count) => (
          <div key={count} data-count={count}>
            <dt>{t(`imports.result.${count}`)}</dt>
            <dd>{state[count]}</dd>
          </div>
        ))}
      </dl>
      {state.rows !== null && <p className={tone("quiet")}>{t("imports.result.rows", { rows: state.rows })}</p>}
    </>
  );
}
