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
import { useState } from "react";
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
import { DraftState } from "./draft/DraftState";
import { baseOf } from "./draft/keptText";
import { useLeft } from "./draft/left";
import { DraftTrouble } from "./lost/DraftTrouble";
import { useKeptDraft, type KeptDraft } from "./draft/keptDraft";
import { useBarOf } from "./publishable";
import { usePieces } from "./pieces";
import { LiveLink } from "./LiveLink";
import { useDrawing } from "./drawing";
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
  const { change, name, found, latest } = useDrawing(read.version, opened, kept.keep);
  const asking = useAsking(latest);
  const onRegulation = useRegulation(read.version.definitionId, kept);
  const { asked, pending } = publicationOf(read.version);
  const [shown, show] = useState<{ readonly step: string } | null>(null);
  useDocumentTitle(name);
  return (
    <div className={css("desk")}>
      <Head {...{ name, read, versions, kept, pending }} onShow={show} />
      {asked && <PublicationBar asked={asked} />}
      {!pending && <DraftTrouble read={read} kept={kept} drawn={() => latest.current} />}
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
