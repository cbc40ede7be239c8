import {
  documentLeft,
  enDesigner,
  ProcedureDesigner,
  zhDesigner,
  type FlowDocument,
  type Office,
  type StepDescriptor,
} from "@caseflow/designer";
import "@caseflow/designer/designer.css";
import { useCallback, useState } from "react";
import { useTranslation } from "react-i18next";
import { Link } from "react-router";
import { useDocumentTitle } from "../../parts/documentTitle";
import { classesOf } from "../../parts/looks/classes";
import { useMe } from "../../session/session";
import { askedIn, isPending } from "../publishing/waiting";
import { PublicationBar } from "../publishing/PublicationBar";
import { PublishButton } from "../publishing/PublishButton";
import type { ProcedureText, ProcedureVersion } from "../procedures";
import { useAsking } from "./asking";
import { RehearseButton } from "./RehearseButton";
import { DraftState } from "./DraftState";
import { baseOf } from "./keptText";
import { useLeft } from "./left";
import { DraftTrouble } from "./lost/DraftTrouble";
import { useKeptDraft, type KeptDraft } from "./keptDraft";
import { useBarOf } from "./publishable";
import { usePieces } from "./pieces";
import { LiveLink } from "./LiveLink";
import { useStaffing } from "./staffing";
import { VersionsLink } from "./VersionsLink";
import { useRegulation } from "./regulation";
import { useView } from "./view";
import styles from "./ProcedureDesk.module.css";

const css = classesOf(styles);

interface Props {
  readonly read: ProcedureText;
  readonly versions: readonly ProcedureVersion[];
  readonly document: FlowDocument;
  readonly types: readonly StepDescriptor[];
  readonly terms: Office;
}

/** The designer with what the service knows around it: the draft that saves itself, who else draws, publishing. */
export function ProcedureDesk({ read, versions, document, types, terms }: Props) {
  const { i18n } = useTranslation();
  const me = useMe();
  const kept = useKeptDraft(me.code, read);
  const { begun, onLeave } = useLeft(me.code, read.version.definitionId, baseOf(read), kept);
  const [opened] = useState(() => (begun ? documentLeft(begun) : (kept.before ?? document)));
  const { view, setView } = useView();
  const pieces = usePieces();
  const asking = useAsking();
  const { change, found, drawn } = useChecked(read.version.definitionId, opened, kept.keep);
  const onRegulation = useRegulation(read.version.definitionId, kept);
  const name = opened.name ?? read.version.name;
  const { asked, pending } = publicationOf(read.version);
  const [shown, show] = useState<{ readonly step: string } | null>(null);
  useDocumentTitle(name);
  return (
    <div className={css("desk")}>
      <Head {...{ name, read, versions, kept, pending }} onShow={show} />
      {asked && <PublicationBar asked={asked} />}
      {!pending && <DraftTrouble read={read} kept={kept} drawn={drawn} />}
      <div className={css("designer")}>
        <ProcedureDesigner
          document={opened}
          types={types}
          texts={i18n.language === "en" ? enDesigner : zhDesigner}
          office={terms}
          asking={asking}
          {...{ pieces: pieces.pieces, onKeepPiece: pieces.keep, onChange: change, found, view, onView: setView }}
          onRegulation={onRegulation}
          author={me.name}
          readOnly={pending}
          left={begun}
          shown={shown}
          onLeave={onLeave}
        />
      </div>
    </div>
  );
}

function publicationOf(version: ProcedureVersion) {
  const asked = askedIn(version);
  return { asked, pending: asked !== null && isPending(asked) };
}

/** What is drawn is kept, and the service is asked whether the office has people for it. */
function useChecked(definitionId: string, opened: FlowDocument, keep: (changed: FlowDocument) => void) {
  const [drawn, draw] = useState(opened);
  const change = useCallback(
    (changed: FlowDocument) => {
      draw(changed);
      keep(changed);
    },
    [keep],
  );
  return { change, found: useStaffing(definitionId, drawn), drawn: () => drawn };
}

interface HeadProps extends Pick<Props, "read" | "versions"> {
  readonly name: string;
  readonly kept: KeptDraft;
  /** Whether it waits to be published. */
  readonly pending: boolean;
  /** Brings a step into sight. */
  readonly onShow: (shown: { readonly step: string }) => void;
}

function Head({ name, read, versions, kept, pending, onShow }: HeadProps) {
  const { t } = useTranslation();
  const barOf = useBarOf(kept);
  const { definitionId } = read.version;
  return (
    <header className={css("head")}>
      <Link to="/procedures">{t("procedures.back")}</Link>
      <h1>{name}</h1>
      <DraftState read={read} kept={kept} />
      <span className={css("spring")} />
      <VersionsLink versions={versions} hasDraft={kept.hasDraft} />
      <LiveLink definitionId={definitionId} versions={versions} />
      <RehearseButton definitionId={definitionId} />
      <PublishButton
        definitionId={definitionId}
        disabled={!kept.hasDraft || pending}
        barOf={barOf}
        onShow={(step) => {
          onShow({ step });
        }}
        onPublished={kept.forget}
      />
    </header>
  );
}
