import { useQuery } from "@tanstack/react-query";
import { Alert, Button, Popconfirm } from "antd";
import { useTranslation } from "react-i18next";
import { AttachmentList } from "../attachments/AttachmentList";
import { attachmentsQuery } from "../attachments/attachments";
import { useCaseAct } from "./useCaseAct";
import { only } from "../parts/looks/only";
import { tone } from "../parts/looks/tone";
import { useProblemText } from "../texts/problemText";
import { useMoments } from "../time/useMoments";
import { withdrawCirculation, withdrawComment, type NoteView } from "./noteActs";

interface Props {
  readonly caseId: number;
  readonly note: NoteView;
  /** Whether it is a comment; else a circulation. */
  readonly comment: boolean;
}

/** Under a note: its files, who has read of it and when, and how it is taken back. */
export function NoteLines({ caseId, note, comment }: Props) {
  return (
    <>
      {note.files.length > 0 && <Files caseId={caseId} ids={note.files} />}
      {!note.withdrawn && note.people.length > 0 && <Readers note={note} />}
      {note.mayWithdraw && <Withdraw caseId={caseId} turn={note.turn} comment={comment} />}
    </>
  );
}

function Files({ caseId, ids }: { readonly caseId: number; readonly ids: readonly string[] }) {
  const files = useQuery(attachmentsQuery(caseId)).data ?? [];
  return <AttachmentList brief files={files.filter(({ id }) => ids.includes(String(id)))} />;
}

function Readers({ note }: { readonly note: NoteView }) {
  const { t } = useTranslation();
  const { moment } = useMoments();
  const and = t("parts.and");
  const read = note.people.filter(({ readAt }) => readAt !== null);
  const back = note.people.filter(({ withdrawnAt }) => withdrawnAt !== null);
  const unread = note.people.filter(({ readAt, withdrawnAt }) => readAt === null && withdrawnAt === null);
  const named = (people: NoteView["people"]) => people.map(({ name }) => name).join(and);
  return (
    <div className={tone("quiet")}>
      {[
        read.length > 0 &&
          t("notes.read", { names: read.map(({ name, readAt }) => `${name} ${moment(readAt ?? "")}`).join(and) }),
        unread.length > 0 && t("notes.unread", { names: named(unread) }),
        back.length > 0 && t("notes.back", { names: named(back) }),
      ]
        .filter(Boolean)
        .join(t("notes.semicolon"))}
    </div>
  );
}

function Withdraw({
  caseId,
  turn,
  comment,
}: {
  readonly caseId: number;
  readonly turn: number;
  readonly comment: boolean;
}) {
  const { t } = useTranslation();
  const words = useProblemText();
  const act = comment ? "comment" : "circulation";
  const back = useCaseAct(
    () => (comment ? withdrawComment(caseId, turn) : withdrawCirculation(caseId, turn)),
    t(`notes.withdraw.${act}.done`),
    () => undefined,
  );
  return (
    <div className={only("screen")}>
      <Popconfirm
        title={t(`notes.withdraw.${act}.title`)}
        description={t(`notes.withdraw.${act}.text`)}
        okText={t(`notes.withdraw.${act}.act`)}
        cancelText={t("notes.withdraw.keep")}
        onConfirm={() => {
          back.mutate(undefined);
        }}
      >
        <Button type="link" size="small" style={{ paddingInline: 0 }} loading={back.isPending}>
          {t(`notes.withdraw.${act}.act`)}
        </Button>
      </Popconfirm>
      {back.isError && <Alert type="error" title={words(back.error)} />}
    </div>
  );
}
