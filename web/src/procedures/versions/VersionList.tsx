import { useTranslation } from "react-i18next";
import { classesOf } from "../../parts/looks/classes";
import { tone, type Tone } from "../../parts/looks/tone";
import { Moment } from "../../time/Moment";
import type { ProcedureVersion } from "../procedures";
import type { Pair } from "./pair";
import { DiscardButton } from "./DiscardButton";
import { RestoreButton } from "./RestoreButton";
import styles from "./Versions.module.css";

const css = classesOf(styles);

interface Props {
  readonly versions: readonly ProcedureVersion[];
  readonly pair: Pair | null;
  readonly onChoose: (version: number) => void;
}

/** Newest first. The chosen one is compared with an earlier one. */
export function VersionList({ versions, pair, onChoose }: Props) {
  const { t } = useTranslation();
  const draft = versions.find(({ publishedAt }) => publishedAt === null) ?? null;
  return (
    <ul className={css("list")} aria-label={t("versions.list")}>
      {versions.map((version) => (
        <li
          key={version.version}
          className={css(
            "row",
            pair?.after === version.version && "after",
            pair?.before === version.version && "before",
          )}
        >
          <Name version={version} chosen={pair?.after === version.version} onChoose={onChoose} />
          <Facts version={version} />
          {version.reason && <p className={css("reason")}>{version.reason}</p>}
          <div className={css("acts")}>
            <RestoreButton version={version} draft={draft} />
            {version === draft && <DiscardButton draft={version} only={versions.length === 1} />}
          </div>
        </li>
      ))}
    </ul>
  );
}

type StateName = "Draft" | "Proposed" | "Scheduled" | "Returned" | "Failed" | "InForce" | "Older";

const looks: Readonly<Record<StateName, { readonly sign: string; readonly tone?: Tone }>> = {
  Draft: { sign: "✎" },
  Proposed: { sign: "◐", tone: "warn" },
  Scheduled: { sign: "◷", tone: "warn" },
  Returned: { sign: "↩", tone: "bad" },
  Failed: { sign: "✕", tone: "bad" },
  InForce: { sign: "●", tone: "good" },
  Older: { sign: "○", tone: "quiet" },
};

function stateOf({ publishedAt, isLatest, publication }: ProcedureVersion): StateName {
  if (publishedAt === null) return publication?.state ?? "Draft";
  return isLatest ? "InForce" : "Older";
}

interface NameProps {
  readonly version: ProcedureVersion;
  readonly chosen: boolean;
  readonly onChoose: (version: number) => void;
}

function Name({ version, chosen, onChoose }: NameProps) {
  const { t } = useTranslation();
  const state = stateOf(version);
  return (
    <button
      type="button"
      className={css("name")}
      aria-pressed={chosen}
      onClick={() => {
        onChoose(version.version);
      }}
    >
      {t("procedures.version", { version: version.version })}
      <span className={`${css("state")} ${tone(looks[state].tone) ?? ""}`}>
        <span aria-hidden="true">{looks[state].sign} </span>
        {t(`versions.state.${state}`)}
      </span>
      {version.openCases > 0 && (
        <span className={css("open")}>{t("procedures.openCases", { count: version.openCases })}</span>
      )}
    </button>
  );
}

/** Who made it and who agreed, and when. */
function Facts({
  version: { publishedAt, publishedBy, confirmedBy, savedAt, savedBy, authors },
}: Pick<NameProps, "version">) {
  const { t } = useTranslation();
  const shown = publishedBy ?? savedBy;
  const others = (authors ?? []).filter(({ code }) => code !== shown.code).map(({ name }) => name);
  return (
    <p className={css("facts")}>
      {publishedAt ? (
        <>
          {t("versions.publishedBy", { who: publishedBy?.name })} <Moment at={publishedAt} />
          {confirmedBy && ` · ${t("versions.confirmedBy", { who: confirmedBy.name })}`}
        </>
      ) : (
        <>
          {t("versions.savedBy", { who: savedBy.name })} <Moment at={savedAt} />
        </>
      )}
      {others.length > 0 && ` · ${t("versions.changedBy", { who: others.join(t("moving.and")) })}`}
    </p>
  );
}
