import { useMutation, useQuery, useQueryClient } from "@tanstack/react-query";
import { App, Button, Modal } from "antd";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import { useNavigate } from "react-router";
import { answer, api } from "../../api/client";
import { saveFile } from "../../api/files";
import { procedureQuery, proceduresKey, type ProcedureVersion } from "../procedures";
import { Refusal } from "../publishing/Refusal";
import { askedIn, isPending } from "../publishing/waiting";

interface Props {
  readonly draft: ProcedureVersion;
  /** Whether the draft is all that there is of the procedure. */
  readonly only: boolean;
}

/** 丢弃草稿. It cannot be had back from the service: what is lost is said before, and a file of it can be kept. */
export function DiscardButton({ draft, only }: Props) {
  const { t } = useTranslation();
  const [open, show] = useState(false);
  return (
    <>
      <Button
        type="link"
        size="small"
        danger
        onClick={() => {
          show(true);
        }}
      >
        {t("versions.discard.act")}
      </Button>
      {open && (
        <DiscardDialog
          draft={draft}
          only={only}
          onClose={() => {
            show(false);
          }}
        />
      )}
    </>
  );
}

function DiscardDialog({ draft, only, onClose }: Props & { readonly onClose: () => void }) {
  const { t } = useTranslation();
  // The text is read for its stamp: what somebody has changed meanwhile is not thrown away unseen.
  const text = useQuery(procedureQuery(draft.definitionId, draft.version));
  const discarding = useDiscarding(draft, only, onClose);
  const asked = askedIn(draft);
  const pending = asked !== null && isPending(asked);
  return (
    <Modal
      open
      title={t("versions.discard.title")}
      okText={t("versions.discard.do")}
      okButtonProps={{ danger: true, disabled: pending || !text.data?.stamp, loading: discarding.isPending }}
      cancelText={t("procedures.cancel")}
      onCancel={onClose}
      onOk={() => {
        if (text.data?.stamp) discarding.mutate(text.data.stamp);
      }}
    >
      <p>{t(pending ? "versions.discard.pending" : only ? "versions.discard.only" : "versions.discard.draft")}</p>
      <Button
        size="small"
        disabled={!text.data}
        onClick={() => {
          const written = JSON.stringify(text.data?.definition, null, 2);
          saveFile(new Blob([written], { type: "application/json" }), `${draft.name}.json`);
        }}
      >
        {t("versions.discard.file")}
      </Button>
      {text.error && <Refusal problem={text.error} />}
      {discarding.error && <Refusal problem={discarding.error} />}
    </Modal>
  );
}

function useDiscarding({ definitionId, name }: ProcedureVersion, only: boolean, onDone: () => void) {
  const { t } = useTranslation();
  const { message } = App.useApp();
  const cache = useQueryClient();
  const navigate = useNavigate();
  return useMutation({
    mutationFn: (stamp: string) =>
      answer(
        api.DELETE("/api/procedures/{definitionId}/draft", { params: { path: { definitionId }, query: { stamp } } }),
      ),
    onSuccess: async () => {
      void message.success(t("versions.discard.done", { name }));
      onDone();
      if (only) await navigate("/procedures");
      await cache.invalidateQueries({ queryKey: proceduresKey });
    },
  });
}
