import { useQuery } from "@tanstack/react-query";
import { Alert, Form, Modal } from "antd";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import type { FieldValues, FormField, OfferedOutcome } from "../api/schemas";
import { check, handedIn } from "../fields/check";
import { useCaseFields, withLimit } from "../fields/caseFields";
import { useSettled } from "../parts/useSettled";
import { tone } from "../parts/looks/tone";
import { keyOf } from "../shown/taskKey";
import { ActForm } from "../task/acts/ActForm";
import { previewOnTasks, type TogetherPreview } from "../task/acts/several";
import { useProblemText } from "../texts/problemText";
import { RefusedList } from "./RefusedList";
import { TogetherReach } from "./TogetherReach";
import type { NamedAct, TickedTask, Together } from "./useTogether";

/** How long nothing is typed before it is asked what would happen, in milliseconds. */
const pause = 400;

/** An act that is asked about before it is done on several. */
export interface AskedAct {
  readonly act: NamedAct;
  readonly hint: string;
  /** Filled in once for all. */
  readonly fields: readonly FormField[];
  /** Names of those that must be filled in. */
  readonly required: readonly string[];
}

interface Props extends AskedAct {
  /** Those that are ticked: after it those that were refused, with what was typed still there. */
  readonly tasks: readonly TickedTask[];
  readonly together: Together;
  readonly onClose: () => void;
}

/** One form for several tasks, and below it what would happen to them; what is refused stays here with its reason. */
export function TogetherDialog({ act, hint, fields, required, tasks, together, onClose }: Props) {
  const { t } = useTranslation();
  const [form] = Form.useForm();
  const [entered, setEntered] = useState<FieldValues>({});
  const [refused, setRefused] = useState(0);
  const problems = useProblems({ act, fields, required }, entered);
  const asked = usePreview(act, tasks, entered, problems.length === 0);
  const count = asked.ahead?.count ?? 0;
  const go = () => {
    form.setFields(problems.map(({ field, text }) => ({ name: field, errors: [text] })));
    if (problems.length > 0) return;
    together.act({ ...act, fields: entered }, tasks, (left) => {
      if (left === 0) onClose();
      else setRefused(left);
    });
  };
  return (
    <Modal
      open
      title={t("together.title", { act: act.label, count: tasks.length })}
      okText={count > 0 ? t("together.go", { act: act.label, count }) : act.label}
      cancelText={t(refused > 0 ? "together.close" : "orders.cancel")}
      okButtonProps={{ loading: together.busy, disabled: count === 0 }}
      onOk={go}
      onCancel={onClose}
      mask={{ closable: Object.keys(entered).length === 0 && !together.busy }}
    >
      {refused > 0 && <Left refused={refused} together={together} />}
      {hint && <p className={tone("quiet")}>{hint}</p>}
      <ActForm fields={fields} form={form} initial={{}} asked={required} onChange={setEntered} />
      <div role="status">
        {asked.ahead && (
          <TogetherReach preview={refused > 0 ? unsaid(asked.ahead, together) : asked.ahead} tasks={tasks} />
        )}
        {asked.problem && <p className={tone("warn")}>{asked.problem}</p>}
      </div>
    </Modal>
  );
}

/** What was refused when it was done, each with its reason, also what has left the list meanwhile. */
function Left({ refused, together: { last } }: { readonly refused: number; readonly together: Together }) {
  const { t } = useTranslation();
  return (
    <>
      <Alert type="warning" showIcon role="alert" title={t("together.some", { count: refused })} />
      {last && <RefusedList tasks={last.tasks} refused={last.results.filter(({ done }) => !done)} />}
    </>
  );
}

/** The preview without the reasons that stand above it already. */
function unsaid(ahead: TogetherPreview, { refusalOf }: Together): TogetherPreview {
  return { ...ahead, refused: ahead.refused.filter((result) => refusalOf(result) === undefined) };
}

/** What is missing or wrong, known before it is asked. */
function useProblems({ act, fields, required }: Omit<AskedAct, "hint">, entered: FieldValues) {
  const { t } = useTranslation();
  const table = useCaseFields();
  const outcome: OfferedOutcome = { name: act.outcome ?? "", label: act.label, requiredFields: [...required] };
  return check(
    fields.map((field) => withLimit(field, table)),
    outcome,
    handedIn(fields, entered),
    t,
  );
}

function usePreview(act: NamedAct, tasks: readonly TickedTask[], entered: FieldValues, ready: boolean) {
  const words = useProblemText();
  const settled = useSettled(entered, pause);
  const asked = useQuery({
    queryKey: ["inbox", "together", act.name, act.outcome, tasks.map((task) => [keyOf(task), task.turn]), settled],
    queryFn: () => previewOnTasks(tasks, { ...act, fields: settled }),
    enabled: ready && tasks.length > 0,
    placeholderData: (before) => before,
    retry: false,
    gcTime: 0,
  });
  return {
    ahead: asked.isError || !ready || tasks.length === 0 ? undefined : asked.data,
    problem: asked.error && ready ? words(asked.error) : null,
  };
}
