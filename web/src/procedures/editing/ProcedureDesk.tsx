import {
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
import { DraftState, DraftTrouble } from "./DraftState";
import { useKeptDraft, type KeptDraft } from "./keptDraft";
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
  const [opened] = useState(() => kept.before ?? document);
  const { view, setView } = useView();
  const pieces = usePieces();
  const { change, name, found, latest } = useDrawing(read.version, opened, kept.keep);
  const asking = useAsking(latest);
  const onRegulation = useRegulation(read.version.definitionId, kept);
  const asked = askedIn(read.version);
  const pending = asked !== null && isPending(asked);
  useDocumentTitle(name);
  return (
    <div className={css("desk")}>
      <Head name={name} read={read} versions={versions} kept={kept} pending={pending} />
      {asked && <PublicationBar asked={asked} />}
      {!pending && <DraftTrouble kept={kept} />}
      <div className={css("designer")}>
        <ProcedureDesigner
          document={opened}
          types={types}
          texts={i18n.language === "en" ? enDesigner : zhDesigner}
          office={terms}
          asking={asking}
          pieces={pieces.pieces}
          onKeepPiece={pieces.keep}
          onChange={change}
          found={found}
          view={view}
          onView={setView}
          onRegulation={onRegulation}
          author={me.name}
          readOnly={pending}
        />
      </div>
    </div>
  );
}

interface HeadProps extends Pick<Props, "read" | "versions"> {
  readonly name: string;
  readonly kept: KeptDraft;
  /** Whether it waits to be published. */
  readonly pending: boolean;
}

function Head({ name, read, versions, kept, pending }: HeadProps) {
  const { t } = useTranslation();
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
      <PublishButton definitionId={definitionId} disabled={!kept.hasDraft || pending} onPublished={kept.forget} />
    </header>
  );
}
