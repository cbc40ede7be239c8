import { useTranslation } from "react-i18next";
import { tone } from "../../../parts/looks/tone";
import { Moment } from "../../../time/Moment";
import type { ProcedureText } from "../../procedures";
import type { KeptDraft } from "./keptDraft";

interface Props {
  readonly read: ProcedureText;
  readonly kept: KeptDraft;
}

/** Which version this is and whether what was drawn is kept. */
export function DraftState({ read: { version }, kept }: Props) {
  const { t } = useTranslation();
  const { state, hasDraft } = kept;
  return (
    <span className={tone("quiet")} role="status">
      {hasDraft ? t("procedures.draft") : t("procedures.version", { version: version.version })}
      {" · "}
      {state.kind === "saving" && t("procedures.saving")}
      {state.kind === "failed" && t("procedures.notSaved")}
      {state.kind === "refused" && t("procedures.notIn")}
      {state.kind === "saved" && (
        <>
          {t("procedures.saved")} <Moment at={state.at} />
        </>
      )}
    </span>
  );
}
