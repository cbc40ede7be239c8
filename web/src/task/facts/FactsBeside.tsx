import { useQuery } from "@tanstack/react-query";
import { useTranslation } from "react-i18next";
import type { DeadlineView } from "../../api/schemas";
import { AttachmentList } from "../../attachments/AttachmentList";
import { attachmentsQuery } from "../../attachments/attachments";
import { UploadPlace } from "../../attachments/UploadPlace";
import { Composer } from "../../notes/Composer";
import { useNotesRead } from "../../notes/useNotesRead";
import { part } from "../../parts/looks/part";
import { tone } from "../../parts/looks/tone";
import { timelineQuery, type CaseView } from "../../shown/cases";
import { Timeline } from "../../shown/Timeline";
import { EarlierSteps } from "../earlier/EarlierSteps";
import type { TaskView } from "../tasks";
import { Deadline } from "./Deadline";
import { Raised } from "./Raised";
import { Signers } from "./Signers";

interface Props {
  readonly task: TaskView;
  readonly theCase: CaseView | undefined;
  readonly deadline: DeadlineView | undefined;
}

/** What is read to do the task, on one surface: what was raised, what others did, who signs, the time, the files, the record. */
export function FactsBeside({ task, theCase, deadline }: Props) {
  return (
    <>
      {theCase && <Raised theCase={theCase} />}
      <EarlierSteps caseId={task.caseId} over={task.status !== "Open"} />
      <Signers task={task} />
      {deadline && <Deadline deadline={deadline} />}
      <Files caseId={task.caseId} />
      <Record caseId={task.caseId} />
    </>
  );
}

function Files({ caseId }: { readonly caseId: number }) {
  const { t } = useTranslation();
  const files = useQuery(attachmentsQuery(caseId)).data;
  return (
    <section className={part} aria-labelledby="files">
      <h3 id="files">{t("attachments.title")}</h3>
      {files?.length === 0 && <p className={tone("quiet")}>{t("attachments.none")}</p>}
      <AttachmentList brief files={files ?? []} />
      <UploadPlace caseId={caseId} pasted />
    </section>
  );
}

function Record({ caseId }: { readonly caseId: number }) {
  const { t } = useTranslation();
  const entries = useQuery(timelineQuery(caseId)).data;
  useNotesRead(caseId, entries);
  if (!entries) return null;
  return (
    <section className={part} aria-labelledby="timeline">
      <h3 id="timeline">{t("task.timeline")}</h3>
      <Timeline brief caseId={caseId} entries={entries} />
      <Composer caseId={caseId} />
    </section>
  );
}
