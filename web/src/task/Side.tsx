import { useQuery } from "@tanstack/react-query";
import { useTranslation } from "react-i18next";
import type { DeadlineView } from "../api/schemas";
import { AttachmentList } from "../attachments/AttachmentList";
import { attachmentsQuery } from "../attachments/attachments";
import { UploadPlace } from "../attachments/UploadPlace";
import { Composer } from "../notes/Composer";
import { useNotesRead } from "../notes/useNotesRead";
import { timelineQuery } from "../shown/cases";
import { Timeline } from "../shown/Timeline";
import { Deadline } from "./Deadline";
import { classesOf } from "../parts/looks/classes";
import { pane } from "../parts/looks/pane";
import { tone } from "../parts/looks/tone";
import styles from "./Side.module.css";

const css = classesOf(styles);

interface Props {
  readonly caseId: number;
  readonly deadline: DeadlineView | undefined;
}

/** What stands beside the work: the time, the files and what happened. */
export function Side({ caseId, deadline }: Props) {
  const { t } = useTranslation();
  return (
    <aside className={css("task-side")} aria-label={t("task.side")}>
      {deadline && <Deadline deadline={deadline} />}
      <Files caseId={caseId} />
      <History caseId={caseId} />
    </aside>
  );
}

function Files({ caseId }: Pick<Props, "caseId">) {
  const { t } = useTranslation();
  const files = useQuery(attachmentsQuery(caseId)).data;
  return (
    <section className={pane} aria-labelledby="files">
      <h3 id="files">{t("attachments.title")}</h3>
      {files?.length === 0 && <p className={tone("quiet")}>{t("attachments.none")}</p>}
      <AttachmentList brief files={files ?? []} />
      <UploadPlace caseId={caseId} />
    </section>
  );
}

function History({ caseId }: Pick<Props, "caseId">) {
  const { t } = useTranslation();
  const entries = useQuery(timelineQuery(caseId)).data;
  useNotesRead(caseId, entries);
  if (!entries) return null;
  return (
    <section className={pane} aria-labelledby="timeline">
      <h3 id="timeline">{t("task.timeline")}</h3>
      <Timeline brief caseId={caseId} entries={entries} />
      <Composer caseId={caseId} />
    </section>
  );
}
