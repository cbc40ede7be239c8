import { writeElsa, type FlowDocument } from "@caseflow/designer";
import { Alert, Button } from "antd";
import { useState, type ReactNode } from "react";
import { useTranslation } from "react-i18next";
import { useMe } from "../../../session/session";
import { Moment } from "../../../time/Moment";
import type { Schema } from "../../../api/schemas";
import type { ProcedureText } from "../../procedures";
import type { KeptDraft } from "../draft/keptDraft";
import type { KeptText, TextHere } from "../draft/keptText";
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
      {kept.aside && <Aside read={props.read} kept={kept} aside={kept.aside} />}
      <Editors kept={kept} />
    </>
  );
}

/** The draft is another one by now. */
function Behind({ read, kept, drawn }: Props) {
  const { t } = useTranslation();
  const named = useNamed();
  const by = kept.editing?.draft;
  const undecided = kept.unsaved || kept.lost;
  const title = (
    <>
      {by ? t("procedures.changedBy", named(by.by)) : t("procedures.draftGone")} {by && <Moment at={by.at} />}
    </>
  );
  if (!undecided)
    return (
      <Alert
        banner
        type="warning"
        title={title}
        action={
          <Button size="small" onClick={kept.readAnew}>
            {t("procedures.readTheirs")}
          </Button>
        }
      />
    );
  return (
    <Undecided
      {...{ read, kept, title }}
      textOf={() => ({ text: writeElsa(drawn()), base: kept.now.current.base, baseText: kept.now.current.text })}
      onPut={kept.forget}
      onLook={kept.readAnew}
    />
  );
}

/** What was drawn in this browser before and never came into the draft. */
function Aside({ read, kept, aside }: Omit<Props, "drawn"> & { readonly aside: TextHere }) {
  const { t } = useTranslation();
  const giveUp = () => {
    kept.giveUp(aside);
  };
  return (
    <Undecided
      {...{ read, kept }}
      title={
        <>
          {t("procedures.aside.told")} <Moment at={aside.at} />
        </>
      }
      textOf={() => aside.kept}
      onPut={giveUp}
      more={
        <Button size="small" type="text" onClick={giveUp}>
          {t("procedures.aside.giveUp")}
        </Button>
      }
    />
  );
}

interface UndecidedProps extends Omit<Props, "drawn"> {
  readonly title: ReactNode;
  readonly textOf: () => KeptText;
  readonly onPut: () => void;
  /** Left out where the latest draft is on the screen already. */
  readonly onLook?: () => void;
  readonly more?: ReactNode;
}

/** Changes that are in no draft, with the way to decide on them. */
function Undecided({ read, kept, title, textOf, onPut, onLook, more }: UndecidedProps) {
  const { t } = useTranslation();
  const [text, decide] = useState<KeptText | null>(null);
  const close = () => {
    decide(null);
  };
  return (
    <>
      <Alert
        banner
        type={onLook ? "error" : "info"}
        title={title}
        description={onLook && t("procedures.conflict")}
        action={
          <>
            <Button
              size="small"
              onClick={() => {
                decide(textOf());
              }}
            >
              {t("procedures.decide")}
            </Button>
            {more}
          </>
        }
      />
      {text && (
        <LostDialog
          definitionId={read.version.definitionId}
          name={read.version.name}
          text={text}
          takeOver={kept.takeOver}
          session={kept.session}
          onPut={() => {
            onPut();
            kept.readAnew();
          }}
          onLook={onLook ?? close}
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
