import { useTranslation } from "react-i18next";
import { Link } from "react-router";
import { StillOnOlder } from "../moving/StillOnOlder";
import type { ProcedureVersion } from "../procedures";

interface Props {
  readonly versions: readonly ProcedureVersion[];
  readonly hasDraft: boolean;
}

/** Where one sees what was before; a draft is compared with the version in force. Which cases run on older versions is said beside it. */
export function VersionsLink({ versions, hasDraft }: Props) {
  const { t } = useTranslation();
  const inForce = versions.find(({ isLatest }) => isLatest);
  const { definitionId = "" } = versions[0] ?? {};
  return (
    <>
      {!hasDraft && <StillOnOlder versions={versions} />}
      <Link to={`/procedures/${definitionId}/versions`}>
        {hasDraft && inForce ? t("versions.compareWith", { version: inForce.version }) : t("versions.link")}
      </Link>
    </>
  );
}
