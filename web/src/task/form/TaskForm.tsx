import { Button, Form, type FormInstance } from "antd";
import type { KeyboardEvent } from "react";
import { useTranslation } from "react-i18next";
import type { TaskView } from "../tasks";
import type { FieldValue, FieldValues, FormField } from "../../api/schemas";
import { useMoments } from "../../time/useMoments";
import { formPlace } from "../focusForm";
import { handedIn } from "../../fields/check";
import { isEmpty } from "../../fields/isEmpty";
import type { KeptState } from "../../typed/Keeper";
import { typeOf } from "../../fields/fieldTypes";
import { FieldInput } from "../../fields/FieldInput";
import { KnownValue } from "./KnownValue";
import { OfOthers } from "./OfOthers";
import { Precedents } from "./Precedents";
import { labelIdOf } from "../../fields/inputs/labelIdOf";
import { classesOf } from "../../parts/looks/classes";
import { only } from "../../parts/looks/only";
import { pane } from "../../parts/looks/pane";
import { tone } from "../../parts/looks/tone";
import styles from "./TaskForm.module.css";

const css = classesOf(styles);

interface Props {
  readonly task: TaskView;
  readonly form: FormInstance;
  readonly initial: FieldValues;
  readonly draft: KeptState;
  readonly onChange: (fields: FieldValues) => void;
}

/** The form of a step, built from its fields. */
export function TaskForm({ task, form, initial, draft, onChange }: Props) {
  const { t } = useTranslation();
  if (task.form.length === 0) return <OfOthers task={task} />;
  return (
    <section className={pane} aria-labelledby="form-title" onKeyDown={backToList}>
      <h3 id="form-title">{task.title}</h3>
      <Form
        name={formPlace}
        form={form}
        layout="vertical"
        initialValues={initial}
        scrollToFirstError={{ block: "center", focus: true }}
        onValuesChange={(changed: Record<string, unknown>, values: Record<string, unknown>) => {
          // What was said of the field was said of what stood there before.
          form.setFields(Object.keys(changed).map((name) => ({ name, errors: [] })));
          onChange(handedIn(task.form, values));
        }}
      >
        {task.suggested && <p className={css("suggested")}>{task.suggested.text}</p>}
        <TakeAll task={task} form={form} onChange={onChange} />
        {task.form.map((field) => (
          <FieldRow key={field.name} field={field} task={task} form={form} onChange={onChange} />
        ))}
      </Form>
      <OfOthers task={task} />
      <DraftLine state={draft} />
      <p className={`${only("heard")} ${only("keys")}`}>{t("task.form.keys")}</p>
    </section>
  );
}

/** Esc leads from the form back to the list, unless a chooser in it is open. */
function backToList(event: KeyboardEvent) {
  const chooser = event.target instanceof Element && event.target.closest("[aria-expanded='true']");
  if (event.key !== "Escape" || chooser) return;
  document.querySelector<HTMLElement>("[role='listbox']")?.focus();
}

/** Takes over all that the case knows already, where several fields are; what was typed stays. */
function TakeAll({ task, form, onChange }: Pick<Props, "task" | "form" | "onChange">) {
  const { t } = useTranslation();
  const now = Form.useWatch([], form) as Record<string, unknown> | undefined;
  const known = task.form.filter(({ name }) => task.known[name] !== undefined && now && isEmpty(now[name]));
  if (known.length < 2) return null;
  const take = () => {
    const entered = form.getFieldsValue() as Record<string, unknown>;
    const taken = known
      .filter(({ name }) => isEmpty(entered[name]))
      .map(({ name }) => [name, task.known[name]] as const);
    form.setFieldsValue(Object.fromEntries(taken));
    onChange(handedIn(task.form, { ...entered, ...Object.fromEntries(taken) }));
  };
  return (
    <p className={css("take-all")}>
      {t("task.form.knownAll", { count: known.length })}
      <Button type="link" size="small" onClick={take}>
        {t("task.form.takeAll")}
      </Button>
    </p>
  );
}

/** The field in which it is chosen who is responsible: the first that takes one unit, else the first that takes several. */
function unitFieldOf({ form }: TaskView): FormField | undefined {
  return form.find(({ type }) => type === "Unit") ?? form.find(({ type }) => type === "Units");
}

function sameValue(one: FieldValue | undefined, other: FieldValue): boolean {
  return JSON.stringify(one) === JSON.stringify(other);
}

type RowProps = Pick<Props, "task" | "form" | "onChange"> & { readonly field: FormField };

function FieldRow({ field, task, form, onChange }: RowProps) {
  const { t } = useTranslation();
  const known = task.known[field.name] as FieldValue | undefined;
  const now: unknown = Form.useWatch(field.name, form);
  const stands = known !== undefined && sameValue(handedIn([field], { [field.name]: now })[field.name], known);
  const changed = () => {
    onChange(handedIn(task.form, form.getFieldsValue() as Record<string, unknown>));
  };
  const take = () => {
    form.setFieldValue(field.name, known);
    changed();
  };
  return (
    <Form.Item
      name={field.name}
      label={<FieldLabel field={field} task={task} />}
      extra={
        <div className={typeOf(field).counted ? css("beside-count") : undefined}>
          {field.hint}
          {known !== undefined && !stands && (
            <KnownValue caseId={task.caseId} field={field} value={known} onTake={take} />
          )}
          {field.name in task.withheld && (
            <div>
              {t("task.form.known", { value: (task.withheld as Readonly<Record<string, string>>)[field.name] })}
            </div>
          )}
          {field === unitFieldOf(task) && (
            <Precedents caseId={task.caseId} field={field} form={form} onTake={changed} />
          )}
        </div>
      }
    >
      <FieldInput field={field} caseId={task.caseId} />
    </Form.Item>
  );
}

/** The label, and for which outcomes the field must be filled in: with a star when for all of them. */
function FieldLabel({ field, task }: { readonly field: FormField; readonly task: TaskView }) {
  const { t } = useTranslation();
  const asking = task.outcomes.filter((outcome) => outcome.requiredFields.includes(field.name));
  const always = asking.length === task.outcomes.length;
  const reserved = task.outcomes.filter(({ name }) => field.onlyFor.includes(name));
  const named = (outcomes: TaskView["outcomes"]) => outcomes.map(({ label }) => label).join(t("parts.and"));
  return (
    <span id={labelIdOf(`${formPlace}_${field.name}`)}>
      {field.label}
      {asking.length > 0 && always && <span className={tone("bad")}>{t("task.form.always")}</span>}
      {reserved.length > 0 && (
        <span className={`${tone("quiet")} ${css("asked")}`}>
          {t("task.form.onlyFor", { outcomes: named(reserved) })}
        </span>
      )}
      {reserved.length === 0 && asking.length > 0 && !always && (
        <span className={`${tone("quiet")} ${css("asked")}`}>
          {t("task.form.askedFor", { outcomes: named(asking) })}
        </span>
      )}
    </span>
  );
}

function DraftLine({ state }: { readonly state: KeptState }) {
  const { t } = useTranslation();
  const { moment } = useMoments();
  const at = state.kind === "saved" ? moment(state.at) : "";
  return (
    <p role="status" className={tone(state.kind === "failed" ? "warn" : "quiet")}>
      {t(`task.draft.${state.kind}`, { at })}
    </p>
  );
}
