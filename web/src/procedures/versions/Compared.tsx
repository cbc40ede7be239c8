import { Select } from "antd";
import { useTranslation } from "react-i18next";
import { classesOf } from "../../parts/looks/classes";
import { tone } from "../../parts/looks/tone";
import type { ProcedureVersion } from "../procedures";
import type { ProcedureChange } from "./drawnDifference";
import type { Pair } from "./pair";
import styles from "./Versions.module.css";

const css = classesOf(styles);

interface Props {
  readonly versions: readonly ProcedureVersion[];
  readonly pair: Pair;
  readonly changes: readonly ProcedureChange[] | undefined;
  readonly onPair: (pair: Pair) => void;
}

/** Which two versions are compared, and how much differs. */
export function Compared({ versions, pair, changes, onPair }: Props) {
  const { t } = useTranslation();
  const called = ({ version, publishedAt }: ProcedureVersion) =>
    publishedAt === null ? t("versions.draftOf", { version }) : t("procedures.version", { version });
  const after = versions.find(({ version }) => version === pair.after);
  const others = versions.filter(({ version }) => version !== pair.after);
  return (
    <div className={css("compared")}>
      <h2 id="difference-title">{after && t("versions.changesIn", { version: called(after) })}</h2>
      <span className={tone("quiet")}>{t("versions.comparedWith")}</span>
      <Select
        size="small"
        value={pair.before}
        aria-label={t("versions.comparedWith")}
        options={others.map((one) => ({ value: one.version, label: called(one) }))}
        popupMatchSelectWidth={false}
        onChange={(before) => {
          onPair({ before, after: pair.after });
        }}
      />
      {changes && <span role="status">{t("versions.count", { count: changes.length })}</span>}
    </div>
  );
}
