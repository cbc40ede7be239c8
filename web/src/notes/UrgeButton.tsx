import { useQuery } from "@tanstack/react-query";
import { Alert, Button, Input, Modal } from "antd";
import { useId, useState } from "react";
import { useTranslation } from "react-i18next";
import { answer, api } from "../api/client";
import { useCaseAct } from "../shown/useCaseAct";
import type { TaskKey } from "../shown/taskKey";
import { useProblemText } from "../texts/problemText";
import { useMoments } from "../time/useMoments";
import { only } from "../parts/looks/only";
import { tone } from "../parts/looks/tone";

const act = "urge";

interface Props {
  readonly task: TaskKey;
  /** What the service says of it. */
  readonly of: { readonly urges?: number; readonly urgedAt?: string | null; readonly mayUrge?: boolean };
}

/** 催办: how often it was urged, and to whom that may a button for it. */
export function UrgeButton({ task, of: { urges = 0, urgedAt, mayUrge } }: Props) {
  const { t } = useTranslation();
  const { moment } = useMoments();
  const [open, setOpen] = useState(false);
  return (
    <>
      {urgedAt && <span className={tone("warn")}>{t("notes.urge.count", { count: urges, at: moment(urgedAt) })}</span>}
      {mayUrge && (
        <Button
          size="small"
          className={only("screen")}
          onClick={() => {
            setOpen(true);
          }}
        >
          {t("notes.urge.open")}
        </Button>
      )}
      {open && (
        <UrgeDialog
          task={task}
          onClose={() => {
            setOpen(false);
          }}
        />
      )}
    </>
  );
}

function useUrging(task: TaskKey, onDone: () => void) {
  const { t } = useTranslation();
  const [word, setWord] = useState("");
  const preview = useQuery({
    queryKey: ["inbox", "urge", task.caseId, task.visit, task.seq],
    queryFn: () => answer(api.POST("/api/tasks/{caseId}/{visit}/{seq}/acts/{act}/preview", asked(task, ""))),
    gcTime: 0,
    retry: false,
  });
  const urge = useCaseAct(
    () => answer(api.POST("/api/tasks/{caseId}/{visit}/{seq}/acts/{act}", asked(task, word.trim()))),
    t("notes.urge.done"),
    onDone,
  );
  return { word, setWord, preview, urge };
}

/** Says who is told, before they are. */
function UrgeDialog({ task, onClose }: { readonly task: TaskKey; readonly onClose: () => void }) {
  const { t } = useTranslation();
  const words = useProblemText();
  const field = useId();
  const { word, setWord, preview, urge } = useUrging(task, onClose);
  return (
    <Modal
      open
      title={t("notes.urge.title")}
      okText={t("notes.urge.open")}
      cancelText={t("notes.urge.cancel")}
      okButtonProps={{ disabled: !preview.data, loading: urge.isPending }}
      onOk={() => {
        urge.mutate(undefined);
      }}
      onCancel={onClose}
    >
      {preview.data && <p>{t("notes.urge.told", { names: preview.data.told.join(t("parts.and")) })}</p>}
      {preview.isError ? (
        <Alert type="warning" title={words(preview.error)} />
      ) : (
        <>
          <label htmlFor={field}>{t("notes.urge.word")}</label>
          <Input
            id={field}
            autoFocus
            maxLength={200}
            value={word}
            onChange={(event) => {
              setWord(event.target.value);
            }}
            onPressEnter={() => {
              if (preview.data) urge.mutate(undefined);
            }}
          />
        </>
      )}
      {urge.isError && <Alert type="error" title={words(urge.error)} />}
    </Modal>
  );
}

function asked({ caseId, visit, seq }: TaskKey, word: string) {
  return { params: { path: { caseId, visit, seq, act } }, body: { fields: word === "" ? {} : { word } } };
}
