import { Select } from "antd";
import type { ReactNode } from "react";
import { useTranslation } from "react-i18next";
import { Link, useSearchParams } from "react-router";
import { useDocumentTitle } from "../../parts/documentTitle";
import { EmptyState } from "../../parts/EmptyState";
import { classesOf } from "../../parts/looks/classes";
import { Spring } from "../../parts/Spring";
import type { ProcedureVersion } from "../procedures";
import { EarlierMoves } from "./EarlierMoves";
import { MoveOutcome } from "./MoveOutcome";
import { MovePreview } from "./MovePreview";
import styles from "./Moving.module.css";

const css = classesOf(styles);

interface Props {
  readonly definitionId: string;
  readonly versions: readonly ProcedureVersion[];
}

/** A preview of what would be moved, or a batch that the address names; earlier batches beside it. */
export function Moving({ definitionId, versions }: Props) {
  const { t } = useTranslation();
  const published = versions.filter(({ publishedAt }) => publishedAt !== null);
  const inForce = published.find(({ isLatest }) => isLatest);
  const { to, moveId, aim, open } = useAddress(published);
  const name = (inForce ?? versions[0])?.name ?? "";
  useDocumentTitle(t("moving.titleOf", { name }));
  return (
    <div className={css("moving")}>
      <Head definitionId={definitionId} name={name}>
        {moveId === null && to !== undefined && <Target published={published} to={to} onTarget={aim} />}
        <Spring />
        {moveId !== null && <Link to={`/procedures/${definitionId}/moving`}>{t("moving.newPreview")}</Link>}
      </Head>
      <div className={css("columns")}>
        <div className={css("main")}>
          {moveId !== null ? (
            <MoveOutcome key={moveId} definitionId={definitionId} moveId={moveId} />
          ) : to === undefined ? (
            <EmptyState title={t("procedures.neverPublished")} text={t("moving.noneText")} />
          ) : (
            <MovePreview key={to} definitionId={definitionId} to={to} onStarted={open} />
          )}
        </div>
        <EarlierMoves definitionId={definitionId} open={moveId} />
      </div>
    </div>
  );
}

/** What the address names: a batch, or a version to move to; the one in force unless another is named. */
function useAddress(published: readonly ProcedureVersion[]) {
  const [search, setSearch] = useSearchParams();
  const asked = published.find(({ version }) => String(version) === search.get("to"));
  return {
    to: (asked ?? published.find(({ isLatest }) => isLatest))?.version,
    moveId: search.get("move"),
    aim: (version: number) => {
      setSearch({ to: String(version) }, { replace: true });
    },
    open: (move: string) => {
      setSearch({ move });
    },
  };
}

interface HeadProps {
  readonly definitionId: string;
  readonly name: string;
  readonly children: ReactNode;
}

function Head({ definitionId, name, children }: HeadProps) {
  const { t } = useTranslation();
  return (
    <header className={css("head")}>
      <Link to={`/procedures/${definitionId}`}>‹ {name}</Link>
      <h1>{t("moving.title")}</h1>
      {children}
      <Link to={`/procedures/${definitionId}/versions`}>{t("versions.link")}</Link>
    </header>
  );
}

interface TargetProps {
  readonly published: readonly ProcedureVersion[];
  readonly to: number;
  readonly onTarget: (version: number) => void;
}

/** The version that the cases go on with: the one in force, unless another is wanted. */
function Target({ published, to, onTarget }: TargetProps) {
  const { t } = useTranslation();
  return (
    <Select
      size="small"
      value={to}
      aria-label={t("moving.target")}
      popupMatchSelectWidth={false}
      options={published.map(({ version, isLatest }) => ({
        value: version,
        label: isLatest ? t("moving.inForce", { version }) : t("moving.toVersion", { version }),
      }))}
      onChange={onTarget}
    />
  );
}
