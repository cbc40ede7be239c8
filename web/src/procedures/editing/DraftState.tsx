import { Alert, Button } from "antd";
import { useTranslation } from "react-i18next";
import { tone } from "../../parts/looks/tone";
import type { Schema } from "../../api/schemas";
import { useMe } from "../../session/session";
import { Moment } from "../../time/Moment";
import type { ProcedureText } from "../procedures";
import type { KeptDraft } from "./keptDraft";

type Who = Schema<"PersonName">;

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
  const me = useMe();
  // A window of one's own is called so: one's own name would read like somebody else's.
  const named = (who?: Who) => ({ who: who?.name, context: who?.code === me.code ? "own" : "" });
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
    ? t("procedures.alsoOpen", named(holder?.who))
    : editing.taken
      ? t("procedures.takenOver", named(editing.taken.by))
      : t("procedures.editedBy", named(holder?.who));
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
