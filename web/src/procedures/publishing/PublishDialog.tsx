import { useMutation, useQuery } from "@tanstack/react-query";
import { Modal } from "antd";
import type { Dayjs } from "dayjs";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import { answer, api } from "../../api/client";
import type { Schema } from "../../api/schemas";
import { useMe } from "../../session/session";
import { LoadingPane } from "../../parts/Loading";
import { changesQuery } from "./changes";
import { ChangesByAuthor } from "./ChangesByAuthor";
import { Refusal } from "./Refusal";
import { WhyAndWhen } from "./WhyAndWhen";

export type Published = Schema<"Published">;

interface Props {
  readonly definitionId: string;
  readonly onClose: () => void;
  readonly onPublished: (published: Published) => void;
}

/** 发布: what was changed, by whom, why, and from when on. Changes of others are ticked one by one: nobody publishes them unseen. */
export function PublishDialog({ definitionId, onClose, onPublished }: Props) {
  const { t } = useTranslation();
  const me = useMe();
  const [reason, setReason] = useState("");
  const [at, setAt] = useState<Dayjs | null>(null);
  const [seen, see] = useState<readonly number[]>([]);
  const changes = useQuery(changesQuery(definitionId));
  const publishing = usePublishing(definitionId, onPublished);
  const others = (changes.data?.changes ?? [])
    .filter(({ author }) => author.code !== me.code)
    .map(({ number }) => number);
  const ready = changes.data?.stamp && reason.trim() !== "" && others.every((number) => seen.includes(number));
  return (
    <Modal
      open
      width={640}
      title={t("procedures.publish.title")}
      okText={at ? t("procedures.publish.later") : t("procedures.publish.now")}
      cancelText={t("procedures.cancel")}
      okButtonProps={{ disabled: !ready, loading: publishing.isPending }}
      onCancel={onClose}
      onOk={() => {
        const stamp = changes.data?.stamp;
        if (stamp)
          publishing.mutate({ stamp, reason: reason.trim(), at: at?.toISOString() ?? null, seenOthers: [...seen] });
      }}
    >
      {publishing.error && <Refusal problem={publishing.error} />}
      {changes.isPending && <LoadingPane />}
      {changes.error && <Refusal problem={changes.error} />}
      {changes.data && <ChangesByAuthor changes={changes.data.changes} own={me.code} seen={seen} onSee={see} />}
      <WhyAndWhen reason={reason} onReason={setReason} at={at} onAt={setAt} />
      <p>{t("procedures.publish.running")}</p>
    </Modal>
  );
}

function usePublishing(definitionId: string, onPublished: (published: Published) => void) {
  return useMutation({
    mutationFn: (body: Schema<"PublishProcedureBody">) =>
      answer(api.POST("/api/procedures/{definitionId}/publish", { params: { path: { definitionId } }, body })),
    onSuccess: onPublished,
  });
}
