import { useTranslation } from "react-i18next";
import { Link } from "react-router";
import type { ProcedureVersion } from "../procedures";

interface Props {
  readonly definitionId: string;
  readonly versions: readonly ProcedureVersion[];
}

/** 在办与用时 of the version in force; nothing where none is. */
export function LiveLink({ definitionId, versions }: Props) {
  const { t } = useTranslation();
  if (!versions.some(({ isLatest }) => isLatest)) return null;
  return <Link to={`/procedures/${definitionId}/live`}>{t("procedures.live.link")}</Link>;
}
