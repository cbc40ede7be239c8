import { useMutation, useQuery, useQueryClient } from "@tanstack/react-query";
import { Alert, Checkbox, DatePicker, Form, Input, Modal } from "antd";
import type { Dayjs } from "dayjs";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import { answer, api } from "../../api/client";
import { Problem } from "../../api/problem";
import type { Schema } from "../../api/schemas";
import { useMe } from "../../session/session";
import { LoadingPane } from "../../parts/Loading";
import { Lines } from "../../parts/Lines";
import { useProblemText } from "../../texts/problemText";
import { bringToService } from "../../typed/open";
import { proceduresKey } from "../procedures";
import { ChangesByAuthor } from "./ChangesByAuthor";

interface Props {
  readonly definitionId: string;
  readonly onClose: () => void;
  readonly onPublished: () => void;
}

/** 发布: what was changed, by whom, why, and from when on. Changes of others are ticked one by one: nobody publishes them unseen. */
export function PublishDialog({ definitionId, onClose, onPublished }: Props) {
  const { t } = useTranslation();
  const me = useMe();
  const [reason, setReason] = useState("");
  const [at, setAt] = useState<Dayjs | null>(null);
  const [seen, see] = useState<readonly number[]>([]);
  const changes = useChanges(definitionId);
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

interface WhyAndWhenProps {
  readonly reason: string;
  readonly onReason: (reason: string) => void;
  readonly at: Dayjs | null;
  readonly onAt: (at: Dayjs | null) => void;
}

function WhyAndWhen({ reason, onReason, at, onAt }: WhyAndWhenProps) {
  const { t } = useTranslation();
  return (
    <Form layout="vertical">
      <Form.Item label={t("procedures.publish.reason")} required>
        <Input.TextArea
          value={reason}
          maxLength={500}
          autoSize={{ minRows: 2, maxRows: 5 }}
          aria-label={t("procedures.publish.reason")}
          placeholder={t("procedures.publish.reasonSample")}
          onChange={(event) => {
            onReason(event.target.value);
          }}
        />
      </Form.Item>
      <Form.Item>
        <Moment at={at} onChange={onAt} />
      </Form.Item>
    </Form>
  );
}

function Moment({ at, onChange }: { readonly at: Dayjs | null; readonly onChange: (at: Dayjs | null) => void }) {
  const { t } = useTranslation();
  const [later, setLater] = useState(false);
  return (
    <>
      <Checkbox
        checked={later}
        onChange={(event) => {
          setLater(event.target.checked);
          if (!event.target.checked) onChange(null);
        }}
      >
        {t("procedures.publish.atMoment")}
      </Checkbox>
      {later && (
        <DatePicker
          showTime={{ format: "HH:mm" }}
          value={at}
          onChange={onChange}
          aria-label={t("procedures.publish.atMoment")}
        />
      )}
    </>
  );
}

/** The sentence and each place that it speaks of. */
function Refusal({ problem }: { readonly problem: unknown }) {
  const words = useProblemText();
  const fields = problem instanceof Problem ? problem.fields : [];
  return (
    <Alert
      type="error"
      title={words(problem)}
      description={fields.length > 0 ? <Lines>{fields.map(({ text }) => text).join("\n")}</Lines> : undefined}
    />
  );
}

/** What has not reached the service yet is brought there first: what is published is what was drawn. */
function useChanges(definitionId: string) {
  return useQuery({
    queryKey: [...proceduresKey, definitionId, "changes"],
    queryFn: async () => {
      await bringToService();
      return answer(api.GET("/api/procedures/{definitionId}/changes", { params: { path: { definitionId } } }));
    },
    staleTime: 0,
    gcTime: 0,
  });
}

function usePublishing(definitionId: string, onPublished: () => void) {
  const cache = useQueryClient();
  return useMutation({
    mutationFn: (body: Schema<"PublishProcedureBody">) =>
      answer(api.POST("/api/procedures/{definitionId}/publish", { params: { path: { definitionId } }, body })),
    onSuccess: async () => {
      onPublished();
      await cache.invalidateQueries({ queryKey: proceduresKey });
    },
  });
}
