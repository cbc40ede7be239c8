import { useMutation, useQueryClient } from "@tanstack/react-query";
import { App, Button, Modal } from "antd";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import { proceduresKey, type ProcedureVersion } from "../procedures";
import { Refusal } from "../publishing/Refusal";
import { useMe } from "../../session/session";
import { askedIn, isPending } from "../publishing/waiting";
import { restore } from "./replaced";

interface Props {
  readonly version: ProcedureVersion;
  readonly draft: ProcedureVersion | null;
}

/** 恢复: an older version becomes the draft. What it takes the place of is said before, and can be put back. */
export function RestoreButton({ version, draft }: Props) {
  const { t } = useTranslation();
  const [open, show] = useState(false);
  // The version in force is what a draft begins with; restoring it means something only where there is one.
  if (version.publishedAt === null || (version.isLatest && !draft)) return null;
  return (
    <>
      <Button
        type="link"
        size="small"
        aria-label={t("versions.restore.actOf", { version: version.version })}
        onClick={() => {
          show(true);
        }}
      >
        {t("versions.restore.act")}
      </Button>
      {open && (
        <RestoreDialog
          version={version}
          draft={draft}
          onClose={() => {
            show(false);
          }}
        />
      )}
    </>
  );
}

function RestoreDialog({ version, draft, onClose }: Props & { readonly onClose: () => void }) {
  const { t } = useTranslation();
  const restoring = useRestoring(version, draft, onClose);
  const asked = askedIn(draft);
  const pending = asked !== null && isPending(asked);
  return (
    <Modal
      open
      title={t("versions.restore.title", { version: version.version })}
      okText={t("versions.restore.do")}
      cancelText={t("procedures.cancel")}
      okButtonProps={{ disabled: pending, loading: restoring.isPending }}
      onCancel={onClose}
      onOk={() => {
        restoring.mutate();
      }}
    >
      <p>
        {pending
          ? t("versions.restore.pending")
          : draft
            ? t("versions.restore.replaces", { who: draft.savedBy.name })
            : t("versions.restore.begins")}
      </p>
      <p>{t("versions.restore.untouched")}</p>
      {restoring.error && <Refusal problem={restoring.error} />}
    </Modal>
  );
}

function useRestoring({ definitionId, version }: ProcedureVersion, draft: ProcedureVersion | null, onDone: () => void) {
  const { t } = useTranslation();
  const { message } = App.useApp();
  const { code } = useMe();
  const cache = useQueryClient();
  return useMutation({
    mutationFn: () => restore(definitionId, version, draft?.version ?? null, code),
    onSuccess: async (undoable) => {
      await cache.invalidateQueries({ queryKey: proceduresKey });
      if (undoable) void message.success(t("versions.restore.done", { version }));
      else void message.warning(t("versions.restore.notKept", { version }));
      onDone();
    },
  });
}
