import { useTranslation } from "react-i18next";
import { Link } from "react-router";
import type { ProcedureVersion } from "../procedures";
import { olderWithCases } from "./older";

interface Props {
  readonly versions: readonly ProcedureVersion[];
  readonly onLeave?: () => void;
}

/** “7 件在办案件仍按第 3 版办理：查看并转到新版”; nothing where all cases run on the version in force. */
export function StillOnOlder({ versions, onLeave }: Props) {
  const { t } = useTranslation();
  const older = olderWithCases(versions);
  const [first] = older;
  if (!first) return null;
  const count = older.reduce((sum, { openCases }) => sum + openCases, 0);
  const numbers = older.map(({ version }) => version).join(t("moving.and"));
  return (
    <span>
      {t("moving.stillOn", { count, versions: numbers })}
      <Link to={`/procedures/${first.definitionId}/moving`} onClick={onLeave}>
        {t("moving.look")}
      </Link>
    </span>
  );
}
