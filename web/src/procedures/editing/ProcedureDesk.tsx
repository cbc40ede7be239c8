import {
  enDesigner,
  ProcedureDesigner,
  zhDesigner,
  type FlowDocument,
  type Office,
  type StepDescriptor,
} from "@caseflow/designer";
import "@caseflow/designer/designer.css";
import { Button } from "antd";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import { Link } from "react-router";
import { useDocumentTitle } from "../../parts/documentTitle";
import { classesOf } from "../../parts/looks/classes";
import { useMe } from "../../session/session";
import { PublishDialog } from "../publishing/PublishDialog";
import type { ProcedureText } from "../procedures";
import { useAsking } from "./asking";
import { RehearseButton } from "./RehearseButton";
import { DraftState, DraftTrouble } from "./DraftState";
import { useKeptDraft } from "./keptDraft";
import { usePieces } from "./pieces";
import { useView } from "./view";
import styles from "./ProcedureDesk.module.css";

const css = classesOf(styles);

interface Props {
  readonly read: ProcedureText;
  readonly document: FlowDocument;
  readonly types: readonly StepDescriptor[];
  readonly terms: Office;
}

/** The designer with what the service knows around it: the draft that saves itself, the check, publishing. */
export function ProcedureDesk({ read, document, types, terms }: Props) {
  const { t, i18n } = useTranslation();
  const me = useMe();
  const kept = useKeptDraft(me.code, read);
  const [publishing, publish] = useState(false);
  const [opened] = useState(() => kept.before ?? document);
  const { view, setView } = useView();
  const pieces = usePieces();
  const asking = useAsking();
  useDocumentTitle(opened.name ?? read.version.name);
  return (
    <div className={css("desk")}>
      <header className={css("head")}>
        <Link to="/procedures">{t("procedures.back")}</Link>
        <h1>{opened.name}</h1>
        <DraftState read={read} kept={kept} />
        <span className={css("spring")} />
        <RehearseButton definitionId={read.version.definitionId} />
        <Button
          type="primary"
          disabled={!kept.hasDraft}
          onClick={() => {
            publish(true);
          }}
        >
          {t("procedures.publish.act")}
        </Button>
      </header>
      <DraftTrouble kept={kept} />
      <div className={css("designer")}>
        <ProcedureDesigner
          document={opened}
          types={types}
          texts={i18n.language === "en" ? enDesigner : zhDesigner}
          office={terms}
          asking={asking}
          pieces={pieces.pieces}
          onKeepPiece={pieces.keep}
          check={noFindings}
          onChange={kept.keep}
          view={view}
          onView={setView}
          author={me.name}
        />
      </div>
      {publishing && (
        <PublishDialog
          definitionId={read.version.definitionId}
          onClose={() => {
            publish(false);
          }}
          onPublished={() => {
            publish(false);
            kept.forget();
          }}
        />
      )}
    </div>
  );
}

function noFindings() {
  return [];
}
