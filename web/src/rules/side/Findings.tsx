import { Button } from "antd";
import { useTranslation } from "react-i18next";
import { classesOf } from "../../parts/looks/classes";
import { tone } from "../../parts/looks/tone";
import type { RuleFinding } from "../rules";
import styles from "./Side.module.css";

const css = classesOf(styles);

interface Props {
  readonly findings: readonly RuleFinding[];
  readonly onGo: (row: string, column: string | null) => void;
  readonly onClose: (finding: RuleFinding) => void;
}

/** What the checks say: a click leads to the row, a gap is closed by a row for exactly what it is. */
export function Findings({ findings, onGo, onClose }: Props) {
  const { t } = useTranslation();
  if (findings.length === 0) return <p className={tone("good")}>{t("rules.noFindings")}</p>;
  return (
    <ul className={css("list")}>
      {findings.map((finding, at) => (
        <li key={`${finding.kind} ${finding.row ?? ""} ${finding.column ?? ""} ${String(at)}`}>
          <Weight weight={finding.weight} /> {finding.text}{" "}
          {finding.row !== null && (
            <Button
              size="small"
              type="link"
              onClick={() => {
                onGo(finding.row ?? "", finding.column);
              }}
            >
              {t("rules.go")}
            </Button>
          )}
          {finding.kind === "Gap" && (
            <Button
              size="small"
              onClick={() => {
                onClose(finding);
              }}
            >
              {t("rules.closeGap")}
            </Button>
          )}
        </li>
      ))}
    </ul>
  );
}

function Weight({ weight }: Pick<RuleFinding, "weight">) {
  const { t } = useTranslation();
  const [sign, colour, key] = {
    Error: ["●", "bad", "error"],
    Warning: ["▲", "warn", "warning"],
    Info: ["○", "quiet", "info"],
  }[weight] as ["●" | "▲" | "○", "bad" | "warn" | "quiet", "error" | "warning" | "info"];
  return (
    <span className={tone(colour)} role="img" aria-label={t(`rules.mark.${key}`)}>
      {sign}
    </span>
  );
}
