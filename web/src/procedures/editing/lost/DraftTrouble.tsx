import { writeElsa, type FlowDocument } from "@caseflow/designer";
import { Alert, Button } from "antd";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import { useMe } from "../../../session/session";
import { Moment } from "../../../time/Moment";
import type { Schema } from "../../../api/schemas";
import type { ProcedureText } from "../../procedures";
import type { KeptDraft } from "../keptDraft";
import { LostDialog } from "./LostDialog";

type Who = Schema<"PersonName">;

interface Props {
  readonly read: ProcedureText;
  readonly kept: KeptDraft;
  /** What is on the screen. */
  readonly drawn: () => FlowDocument;
}

/** Somebody else has the draft or changed it: who, and what can be done. Nothing that was drawn here is lost meanwhile. */
export function DraftTrouble(props: Props) {
  const { kept } = props;
  if (kept.behind) return <Behind {...props} />;
  return (
    <>
      {kept.aside && <Aside {...props} />}
      <Editors kept={kept} />
    </>
  );
}

/** The draft is another one by now. */
function Behind({ read, kept, drawn }: Props) {
  const { t } = useTranslation();
  const named = useNamed();
  const [open, show] = useState(false);
  const by = kept.editing?.draft;
  const undecided = kept.unsaved || kept.lost;
  const title = by ? t("procedures.changedBy", named(by.by)) : t("procedures.draftGone");
  return (
    <>
      <Alert
        banner
        type={undecided ? "error" : "warning"}
        title={
          <>
            {title} {by && <Moment at={by.at} />}
          </>
        }
        description={undecided ? t("procedures.conflict") : undefined}
        action={
          <Button
            size="small"
            onClick={() => {
              if (undecided) show(true);
              else kept.readAnew();
            }}
          >
            {t(undecided ? "procedures.decide" : "procedures.readTheirs")}
          </Button>
        }
      />
      {open && (
        <LostDialog
          definitionId={read.version.definitionId}
          name={read.version.name}
          text={{ text: writeElsa(drawn()), base: kept.baseNow(), baseText: kept.baseText() }}
          takeOver={kept.takeOver}
          session={kept.session}
          onPut={() => {
            kept.forget();
            kept.readAnew();
          }}
          onLook={kept.readAnew}
          onClose={() => {
            show(false);
          }}
        />
      )}
    </>
  );
}

/** What was drawn in this browser before and never came into the draft. */
function Aside({ read, kept }: Props) {
  const { t } = useTranslation();
  const [open, show] = useState(false);
  const { aside } = kept;
  if (!aside) return null;
  const close = () => {
    show(false);
  };
  return (
    <>
      <Alert
        banner
        type="info"
        title={
          <>
            {t("procedures.aside.told")} <Moment at={aside.at} />
          </>
        }
        action={
          <>
            <Button
              size="small"
              onClick={() => {
                show(true);
              }}
            >
              {t("procedures.decide")}
            </Button>
            <Button
              size="small"
              type="text"
              onClick={() => {
                kept.giveUp(aside);
              }}
            >
              {t("procedures.aside.giveUp")}
            </Button>
          </>
        }
      />
      {open && (
        <LostDialog
          definitionId={read.version.definitionId}
          name={read.version.name}
          text={aside.kept}
          takeOver={kept.takeOver}
          session={kept.session}
          onPut={() => {
            kept.giveUp(aside);
            kept.readAnew();
          }}
          onLook={close}
          onClose={close}
        />
      )}
    </>
  );
}

function Editors({ kept: { editing, takeOver } }: Pick<Props, "kept">) {
  const { t } = useTranslation();
  const named = useNamed();
  const holder = editing?.others.find(({ holds }) => holds) ?? editing?.others[0];
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
          <Button size="small" onClick={() => void takeOver()}>
            {t("procedures.takeOver")}
          </Button>
        )
      }
    />
  );
}

/** A window of one's own is called so: one's own name would read like somebody else's. */
function useNamed() {
  const me = useMe();
  return (who?: Who) => ({ who: who?.name, context: who?.code === me.code ? "own" : "" });
}
