import { useMutation, useQuery } from "@tanstack/react-query";
import { Alert, Modal } from "antd";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import { answer, api } from "../../api/client";
import type { Schema } from "../../api/schemas";
import { useMe } from "../../session/session";
import { LoadingPane } from "../../parts/Loading";
import { changesQuery, readinessQuery } from "./changes";
import { ChangesByAuthor } from "./ChangesByAuthor";
import { Errors, Walks } from "./Readiness";
import { Refusal } from "./Refusal";
import { WhyAndWhen } from "./WhyAndWhen";

export type Published = Schema<"Published">;

interface Props {
  readonly definitionId: string;
  /** Why what is on the screen is not what would be published; null when it is. Asked when all of it has been brought to the service. */
  readonly barOf: (stamp: string | null) => string | null;
  readonly onShow: (step: string) => void;
  readonly onClose: () => void;
  readonly onPublished: (published: Published) => void;
}

/**
 * 发布: what was changed, by whom, why, and from when on. Changes of others are ticked one by one: nobody publishes them unseen. What
 * stands against it is said first.
 */
export function PublishDialog({ definitionId, barOf, onShow, onClose, onPublished }: Props) {
  const { t } = useTranslation();
  const me = useMe();
  const [reason, setReason] = useState("");
  const [at, setAt] = useState<string | null>(null);
  const [seen, see] = useState<readonly number[]>([]);
  const changes = useQuery(changesQuery(definitionId));
  const publishing = usePublishing(definitionId, onPublished);
  const stamp = changes.data?.stamp ?? null;
  const bar = changes.data ? barOf(stamp) : null;
  const ready = useReadiness(definitionId, bar === null ? changes.data : undefined);
  const askable = bar === null && ready.data?.publishable === true;
  const given = stamp !== null && at !== "" && reason.trim() !== "" && unseen(changes.data, me.code, seen).length === 0;
  return (
    <Modal
      open
      width={640}
      title={t("procedures.publish.title")}
      okText={at !== null ? t("procedures.publish.later") : t("procedures.publish.now")}
      cancelText={t("procedures.cancel")}
      okButtonProps={{ disabled: !askable || !given, loading: publishing.isPending }}
      onCancel={onClose}
      onOk={() => {
        if (stamp) publishing.mutate({ stamp, reason: reason.trim(), at, seenOthers: [...seen] });
      }}
    >
      {bar !== null && <Alert role="alert" type="error" title={bar} />}
      {publishing.error && <Refusal problem={publishing.error} />}
      {changes.error && <Refusal problem={changes.error} />}
      {ready.error && <Refusal problem={ready.error} />}
      {(changes.isPending || (bar === null && !changes.error && ready.isPending)) && <LoadingPane />}
      {ready.data?.publishable === false && <Errors errors={ready.data.errors} onShow={onShow} />}
      {askable && changes.data && ready.data && (
        <>
          <ChangesByAuthor changes={changes.data.changes} own={me.code} seen={seen} onSee={see} />
          <Walks walks={ready.data.walks} />
          <WhyAndWhen reason={reason} onReason={setReason} at={at} onAt={setAt} />
          <p>{t("procedures.publish.running")}</p>
        </>
      )}
    </Modal>
  );
}

/** Changes of others that are not ticked. */
function unseen(changes: Schema<"ChangesByAuthor"> | undefined, own: string, seen: readonly number[]) {
  return (changes?.changes ?? []).filter(({ author, number }) => author.code !== own && !seen.includes(number));
}

/** Not asked before it is known what would be published. */
function useReadiness(definitionId: string, changes: Schema<"ChangesByAuthor"> | undefined) {
  return useQuery({
    ...readinessQuery(definitionId, changes?.version ?? 0, changes?.stamp ?? ""),
    enabled: changes !== undefined,
  });
}

function usePublishing(definitionId: string, onPublished: (published: Published) => void) {
  return useMutation({
    mutationFn: (body: Schema<"PublishProcedureBody">) =>
      answer(api.POST("/api/procedures/{definitionId}/publish", { params: { path: { definitionId } }, body })),
    onSuccess: onPublished,
  });
}
