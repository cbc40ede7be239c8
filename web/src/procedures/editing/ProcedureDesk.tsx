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
import { useState, type ReactNode } from "react";
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
import { useKeptDraft, type KeptDraft } from "./keptDraft";
import { usePieces } from "./pieces";
import { useRegulation } from "./regulation";
import { useView } from "./view";
import styles from "./ProcedureDesk.module.css";

const css = classesOf(styles);

interface Props {
  readonly read: ProcedureText;
  readonly document: FlowDocument;
  readonly types: readonly StepDescriptor[];
  readonly terms: Office;
}

/** The designer with what the service knows around it: the draft that saves itself, who else draws, publishing. */
export function ProcedureDesk({ read, document, types, terms }: Props) {
  const { i18n } = useTranslation();
  const me = useMe();
  const kept = useKeptDraft(me.code, read);
  const [opened] = useState(() => kept.before ?? document);
  const { view, setView } = useView();
  const pieces = usePieces();
  const asking = useAsking();
  const onRegulation = useRegulation(read.version.definitionId, kept);
  const name = opened.name ?? read.version.name;
  useDocumentTitle(name);
  return (
    <div className={css("desk")}>
      <Head name={name}>
        <DraftState read={read} kept={kept} />
        <span className={css("spring")} />
        <RehearseButton definitionId={read.version.definitionId} />
        <Publishing definitionId={read.version.definitionId} kept={kept} />
      </Head>
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
          onChange={kept.keep}
          view={view}
          onView={setView}
          onRegulation={onRegulation}
          author={me.name}
        />
      </div>
    </div>
  );
}

function Head({ name, children }: { readonly name: string; readonly children: ReactNode }) {
  const { t } = useTranslation();
  return (
    <header className={css("head")}>
      <Link to="/procedures">{t("procedures.back")}</Link>
      <h1>{name}</h1>
      {children}
    </header>
  );
}

function Publishing({ definitionId, kept }: { readonly definitionId: string; readonly kept: KeptDraft }) {
  const { t } = useTranslation();
  const [open, show] = useState(false);
  return (
    <>
      <Button
        type="primary"
        disabled={!kept.hasDraft}
        onClick={() => {
          show(true);
        }}
      >
        {t("procedures.publish.act")}
      </Button>
      {open && (
        <PublishDialog
          definitionId={definitionId}
          onClose={() => {
            show(false);
          }}
          onPublished={() => {
            show(false);
            kept.forget();
          }}
        />
      )}
    </>
  );
}
