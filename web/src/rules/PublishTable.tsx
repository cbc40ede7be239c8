import { useMutation, useQueryClient } from "@tanstack/react-query";
import { Alert, Form, Input, Modal } from "antd";
import { useEffect, useState } from "react";
import { useTranslation } from "react-i18next";
import { answer, api } from "../api/client";
import { isConflict, Problem } from "../api/problem";
import { Lines } from "../parts/Lines";
import { useProblemText } from "../texts/problemText";
import { bringToService } from "../typed/open";
import { Conflict } from "./Conflict";
import type { KeptTable } from "./keptTable";
import type { Writing } from "./model/paste";
import { rulesKey } from "./rules";

interface Props {
  readonly id: string;
  readonly kept: KeptTable;
  readonly writing: Writing;
  readonly onClose: () => void;
  readonly onPublished: () => void;
}

/** 发布: what was changed, what the tests say, and why. It is refused while a test fails or a cell is wrong. */
export function PublishTable({ id, kept, writing, onClose, onPublished }: Props) {
  const { t } = useTranslation();
  const [reason, setReason] = useState("");
  const ready = useBrought();
  const publishing = usePublishing(id, kept, onPublished);
  const { error } = publishing;
  return (
    <Modal
      open
      width={640}
      title={t("rules.publish.title")}
      okText={t("rules.publish.act")}
      cancelText={t("rules.cancel")}
      okButtonProps={{
        disabled: reason.trim() === "" || !ready || !kept.checked.publishable || kept.conflict !== null,
        loading: publishing.isPending,
      }}
      onCancel={onClose}
      onOk={() => {
        publishing.mutate(reason.trim());
      }}
    >
      {kept.conflict && <Conflict id={id} kept={kept} problem={kept.conflict} writing={writing} />}
      {error && !isConflict(error) && <Refused problem={error} />}
      <NotYet kept={kept} />
      <Changes kept={kept} />
      <Why reason={reason} onReason={setReason} />
      <p>{t("rules.publish.running")}</p>
    </Modal>
  );
}

function Refused({ problem }: { readonly problem: unknown }) {
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

function Why({ reason, onReason }: { readonly reason: string; readonly onReason: (reason: string) => void }) {
  const { t } = useTranslation();
  return (
    <Form layout="vertical">
      <Form.Item label={t("rules.publish.reason")} required>
        <Input.TextArea
          value={reason}
          maxLength={500}
          autoSize={{ minRows: 2, maxRows: 5 }}
          aria-label={t("rules.publish.reason")}
          placeholder={t("rules.publish.reasonSample")}
          onChange={(event) => {
            onReason(event.target.value);
          }}
        />
      </Form.Item>
    </Form>
  );
}

/** What keeps it from being published: errors by row, and each test that fails. */
function NotYet({ kept: { checked, now } }: Pick<Props, "kept">) {
  const { t } = useTranslation();
  if (checked.publishable) return null;
  const failing = checked.runs.filter(({ passed }) => !passed).map(({ test }) => test);
  const names = now.table.tests
    .filter(({ id }) => failing.includes(id))
    .map((test) => (test.withheld ? t("rules.withheld") : test.name));
  const errors = checked.findings.filter(({ weight }) => weight === "Error").map(({ text }) => text);
  const lines = [
    ...errors,
    ...(names.length > 0 ? [t("rules.publish.failing", { count: names.length, names: names.join("、") })] : []),
  ];
  return <Alert type="error" title={t("rules.publish.notYet")} description={<Lines>{lines.join("\n")}</Lines>} />;
}

function Changes({ kept: { checked } }: Pick<Props, "kept">) {
  const { t } = useTranslation();
  if (checked.changes.length === 0) return <p>{t("rules.publish.noChange")}</p>;
  return (
    <>
      <h3>{t("rules.publish.changes", { count: checked.changes.length })}</h3>
      <ul style={{ maxHeight: "30vh", overflow: "auto" }} tabIndex={0} aria-label={t("rules.publish.list")}>
        {checked.changes.map((text, at) => (
          <li key={`${String(at)} ${text}`}>{text}</li>
        ))}
      </ul>
    </>
  );
}

/** What has not reached the service yet is brought there first: what is published is what was written. */
function useBrought(): boolean {
  const [ready, setReady] = useState(false);
  useEffect(() => {
    let here = true;
    void bringToService().then(() => {
      if (here) setReady(true);
    });
    return () => {
      here = false;
    };
  }, []);
  return ready;
}

function usePublishing(id: string, kept: KeptTable, onPublished: () => void) {
  const cache = useQueryClient();
  return useMutation({
    mutationFn: async (reason: string) => {
      // What was put on top of the newest a moment ago may still be on its way.
      await bringToService();
      return answer(
        api.POST("/api/rule-tables/{table}/publish", {
          params: { path: { table: id } },
          body: { stamp: kept.stampNow() ?? "", reason },
        }),
      );
    },
    onError: (problem) => {
      if (isConflict(problem)) kept.setConflict(problem);
    },
    onSuccess: async () => {
      kept.forget();
      onPublished();
      await cache.resetQueries({ queryKey: rulesKey });
    },
  });
}
