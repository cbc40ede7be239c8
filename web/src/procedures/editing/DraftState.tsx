import { Alert, Button } from "antd";
import { useTranslation } from "react-i18next";
import { tone } from "../../parts/looks/tone";
import { Moment } from "../../time/Moment";
import type { ProcedureText } from "../procedures";
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
      {state.kind === "saved" && (
        <>
          {t("procedures.saved")} <Moment at={state.at} />
        </>
      )}
    </span>
  );
}

/** Somebody else has the draft or changed it: who, and what can be done. Nothing that was drawn here is lost meanwhile. */
export function DraftTrouble({ kept }: { readonly kept: KeptDraft }) {
  const { t } = useTranslation();
  const { conflict, editing, takeOver } = kept;
  const holder = editing?.others.find(({ holds }) => holds) ?? editing?.others[0];
  if (conflict)
    return (
      <Alert
        banner
        type="error"
        title={conflict}
        description={t("procedures.conflict")}
        action={
          <Button size="small" onClick={kept.readAnew}>
            {t("procedures.readTheirs")}
          </Button>
        }
      />
    );
  if (!editing || (editing.holds && !holder)) return null;
  const title = editing.holds
    ? t("procedures.alsoOpen", { who: holder?.who.name })
    : editing.taken
      ? t("procedures.takenOver", { who: editing.taken.by.name })
      : t("procedures.editedBy", { who: holder?.who.name });
  return (
    <Alert
      banner
      type={editing.holds ? "info" : "warning"}
      title={title}
      action={
        editing.holds ? undefined : (
          <Button size="small" onClick={takeOver}>
            {t("procedures.takeOver")}
          </Button>
        )
      }
    />
  );
}
