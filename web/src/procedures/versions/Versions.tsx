import { useTranslation } from "react-i18next";
import { Link } from "react-router";
import { useDocumentTitle } from "../../parts/documentTitle";
import { EmptyState } from "../../parts/EmptyState";
import { classesOf } from "../../parts/looks/classes";
import { Spring } from "../../parts/Spring";
import { olderWithCases } from "../moving/older";
import { StillOnOlder } from "../moving/StillOnOlder";
import type { ProcedureVersion } from "../procedures";
import { PublicationBar } from "../publishing/PublicationBar";
import { askedIn } from "../publishing/waiting";
import { Difference } from "./Difference";
import { usePair } from "./pair";
import { ReplacedDraft } from "./ReplacedDraft";
import { VersionList } from "./VersionList";
import styles from "./Versions.module.css";

const css = classesOf(styles);

/** The versions at the left, what changed from one to another at the right. */
export function Versions({ versions }: { readonly versions: readonly ProcedureVersion[] }) {
  const { t } = useTranslation();
  const { pair, choose } = usePair(versions);
  const [newest] = versions;
  const name = (versions.find(({ isLatest }) => isLatest) ?? newest)?.name ?? "";
  const draft = versions.find(({ publishedAt }) => publishedAt === null);
  const asked = askedIn(draft);
  useDocumentTitle(t("versions.titleOf", { name }));
  if (!newest) return null;
  return (
    <div className={css("versions")}>
      <header className={css("head")}>
        <Link to={`/procedures/${newest.definitionId}`}>‹ {name}</Link>
        <h1>{t("versions.title")}</h1>
        <Spring />
        {olderWithCases(versions).length > 0 ? (
          <StillOnOlder versions={versions} />
        ) : (
          <Link to={`/procedures/${newest.definitionId}/moving`}>{t("moving.link")}</Link>
        )}
      </header>
      {asked && <PublicationBar asked={asked} />}
      <ReplacedDraft draft={draft} definitionId={newest.definitionId} />
      <div className={css("columns")}>
        <VersionList
          versions={versions}
          pair={pair}
          onChoose={(after) => {
            choose({ after });
          }}
        />
        {pair ? (
          <Difference versions={versions} pair={pair} onPair={choose} />
        ) : (
          <EmptyState title={t("versions.one")} text={t("versions.oneText")} />
        )}
      </div>
    </div>
  );
}
