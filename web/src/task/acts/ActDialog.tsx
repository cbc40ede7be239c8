import { Alert, App, Form, Modal } from "antd";
import { useMutation, useQuery, useQueryClient } from "@tanstack/react-query";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import { Problem } from "../../api/problem";
import type { FieldValues, FormField } from "../../api/schemas";
import { handedIn } from "../../fields/check";
import { useSettled } from "../../parts/useSettled";
import { classesOf } from "../../parts/looks/classes";
import { tone } from "../../parts/looks/tone";
import { useProblemText } from "../../texts/problemText";
import { askedFields } from "../../shown/askedFields";
import type { TaskKey } from "../../shown/taskKey";
import { ActForm } from "./ActForm";
import { Reach } from "./Reach";
import { doAct, previewAct, type ActView } from "./doing";
import styles from "./ActDialog.module.css";

const css = classesOf(styles);

/** How long nothing is typed before it is asked what would happen, in milliseconds. */
const pause = 400;

interface Props {
  readonly task: TaskKey;
  readonly act: ActView;
  readonly onDone: () => void;
  readonly onClose: () => void;
}

/** An act with its form, and below it what would happen if it were done now. */
export function ActDialog({ task, act, onDone, onClose }: Props) {
  const { t } = useTranslation();
  const [form] = Form.useForm();
  const fields = askedFields(act.form);
  const initial = Object.fromEntries(fields.flatMap(usual));
  const [entered, setEntered] = useState<FieldValues>(handedIn(fields, initial));
  const preview = usePreview(task, act, fields, entered);
  const doing = useDoing(task, act, onDone, (problem) => {
    form.setFields(problem.fields.map(({ field, text }) => ({ name: field, errors: [text] })));
  });
  return (
    <Modal
      open
      title={act.label}
      okText={act.label}
      cancelText={t("orders.cancel")}
      okButtonProps={{ loading: doing.busy, disabled: !isFilled(fields, entered) }}
      onOk={() => {
        doing.go(entered);
      }}
      onCancel={onClose}
      width={act.form.length > 0 ? "min(52rem, 96vw)" : 520}
      style={{ top: "min(6rem, 8vh)" }}
      mask={{ closable: !doing.busy }}
    >
      <p className={tone("quiet")}>{act.hint}</p>
      <div className={css("sides")}>
        <ActForm
          caseId={task.caseId}
          fields={fields}
          form={form}
          initial={initial}
          asked={fields.filter(({ required }) => required).map(({ name }) => name)}
          onChange={setEntered}
        />
        <div role="status">
          {preview.ahead && <Reach preview={preview.ahead} ofAct />}
          {preview.problem && <p className={tone("warn")}>{preview.problem}</p>}
        </div>
      </div>
      {doing.problem && <Alert type="error" showIcon role="alert" title={doing.problem} />}
    </Modal>
  );
}

/** Where there is but one choice nothing is chosen; of several the first is what is usual. */
function usual(field: FormField): [string, string][] {
  const [first] = field.choices;
  return first && field.required ? [[field.name, first.value]] : [];
}

function isFilled(fields: readonly FormField[], entered: FieldValues): boolean {
  return fields.every(({ name, required }) => !required || name in entered);
}

/** What would happen, asked again when nothing has been typed for a moment. */
function usePreview(task: TaskKey, act: ActView, fields: readonly FormField[], entered: FieldValues) {
  const words = useProblemText();
  const settled = useSettled(entered, pause);
  const asked = useQuery({
    queryKey: ["inbox", "task", task.caseId, task.visit, task.seq, "act", act.name, settled],
    queryFn: () => previewAct(task, act.name, settled),
    enabled: isFilled(fields, settled),
    placeholderData: (before) => before,
    retry: false,
    gcTime: 0,
  });
  const said = asked.error instanceof Problem && asked.error.fields.map(({ text }) => text).join(" ");
  return { ahead: asked.isError ? undefined : asked.data, problem: asked.error && (said || words(asked.error)) };
}

function useDoing(task: TaskKey, act: ActView, onDone: () => void, atFields: (problem: Problem) => void) {
  const { t } = useTranslation();
  const words = useProblemText();
  const cache = useQueryClient();
  const { message } = App.useApp();
  const doing = useMutation({
    mutationFn: (fields: FieldValues) => doAct(task, act.name, fields),
    onSuccess: ({ next }) => {
      const key = next.length > 0 ? "task.more.doneNext" : "task.more.done";
      void message.success(t(key, { act: act.label, next: next.join(t("parts.and")) }));
      void cache.invalidateQueries({ queryKey: ["inbox"] });
      void cache.invalidateQueries({ queryKey: ["cases"] });
      onDone();
    },
    onError: (problem) => {
      if (problem instanceof Problem && problem.fields.length > 0) atFields(problem);
    },
  });
  const isAtFields = doing.error instanceof Problem && doing.error.fields.length > 0;
  return {
    busy: doing.isPending,
    problem: doing.error && !isAtFields ? words(doing.error) : null,
    go: doing.mutate,
  };
}
