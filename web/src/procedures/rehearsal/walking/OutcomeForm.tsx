import { useQuery } from "@tanstack/react-query";
import { Button, Checkbox, Form, type FormInstance } from "antd";
import { useEffect } from "react";
import { useTranslation } from "react-i18next";
import type { FieldProblem } from "../../../api/problem";
import type { FieldValues, FormField, OfferedOutcome } from "../../../api/schemas";
import { useCaseFields, withLimit } from "../../../fields/caseFields";
import { check, handedIn } from "../../../fields/check";
import type { FieldInputProps } from "../../../fields/FieldType";
import { FieldInput } from "../../../fields/FieldInput";
import { labelIdOf } from "../../../fields/inputs/labelIdOf";
import { isEmpty } from "../../../fields/isEmpty";
import { unitsQuery } from "../../../office/people";
import { classesOf } from "../../../parts/looks/classes";
import { tone } from "../../../parts/looks/tone";
import type { RehearsedTask } from "../calls";
import { someFile, someValue } from "./someValue";
import styles from "./WalkPane.module.css";

const css = classesOf(styles);
const place = "rehearsal-form";

interface Props {
  readonly task: RehearsedTask;
  readonly outcome: OfferedOutcome;
  /** Those of the form that belong to the outcome. */
  readonly fields: readonly FormField[];
  /** The virtual clock. */
  readonly now: string;
  /** What was said against single fields. */
  readonly problems: readonly FieldProblem[];
  readonly onAct: (outcome: string, fields: FieldValues) => void;
}

/** What an outcome asks for. What the case knows or a rule table suggests stands there already; the rest can be filled in with anything that fits. */
export function OutcomeForm({ task, outcome, fields, now, problems, onAct }: Props) {
  const { t } = useTranslation();
  const [form] = Form.useForm();
  const checked = useCheck(fields, outcome);
  const fill = useFilling(form, { task, outcome, fields, now });
  useEffect(() => {
    showAt(form, problems);
  }, [form, problems]);
  const asked = fields.filter(({ name }) => outcome.requiredFields.includes(name));
  const free = fields.filter((field) => !asked.includes(field));
  return (
    <Form
      name={place}
      form={form}
      layout="vertical"
      initialValues={{ ...task.known, ...task.suggested?.values }}
      onValuesChange={(changed: Record<string, unknown>) => {
        showAt(
          form,
          Object.keys(changed).map((field) => ({ field, text: "" })),
        );
      }}
      onFinish={() => {
        const entered = handedIn(fields, form.getFieldsValue() as Record<string, unknown>);
        const wrong = checked(entered);
        if (wrong.length > 0) showAt(form, wrong);
        else onAct(outcome.name, entered);
      }}
    >
      <Fields fields={asked} asked />
      {free.length > 0 && (
        <details className={css("free")} open={asked.length === 0 || problems.some(isAmong(free))}>
          <summary>{t("rehearsal.form.free", { count: free.length })}</summary>
          <Fields fields={free} />
        </details>
      )}
      <div className={css("line")}>
        <Button htmlType="submit">{t("rehearsal.form.do", { outcome: outcome.label })}</Button>
        {asked.length > 0 && <Button onClick={fill}>{t("rehearsal.form.fill")}</Button>}
      </div>
    </Form>
  );
}

function Fields({ fields, asked = false }: { readonly fields: readonly FormField[]; readonly asked?: boolean }) {
  return fields.map((field) => (
    <Form.Item
      key={field.name}
      name={field.name}
      extra={field.hint}
      label={
        <span id={labelIdOf(`${place}_${field.name}`)}>
          {field.label}
          {asked && <span className={tone("bad")}> *</span>}
        </span>
      }
    >
      {field.type === "File" ? <SomeFile field={field} /> : <FieldInput field={field} />}
    </Form.Item>
  ));
}

/** There is no case that a file could be attached to: it is said that there is one. */
function SomeFile({ field, id, value, onChange }: FieldInputProps) {
  const { t } = useTranslation();
  return (
    <Checkbox
      {...(id && { id })}
      checked={!isEmpty(value)}
      aria-label={field.label}
      onChange={({ target }) => {
        onChange?.(target.checked ? someFile : []);
      }}
    >
      {t("rehearsal.form.file")}
    </Checkbox>
  );
}

function isAmong(fields: readonly FormField[]) {
  return ({ field }: FieldProblem) => fields.some(({ name }) => name === field);
}

function useCheck(fields: readonly FormField[], outcome: OfferedOutcome) {
  const { t } = useTranslation();
  const table = useCaseFields();
  return (entered: FieldValues) =>
    check(
      fields.map((field) => withLimit(field, table)),
      outcome,
      entered,
      t,
    );
}

/** Puts something that fits into the fields that are asked for and still empty. */
function useFilling(
  form: FormInstance,
  { task, outcome, fields, now }: Pick<Props, "task" | "outcome" | "fields" | "now">,
) {
  const units = useQuery(unitsQuery).data ?? [];
  return () => {
    const entered = form.getFieldsValue() as Record<string, unknown>;
    const empty = fields.filter(({ name }) => outcome.requiredFields.includes(name) && isEmpty(entered[name]));
    const some = { unit: units[0]?.code, person: task.to[0]?.code, now };
    form.setFieldsValue(Object.fromEntries(empty.map((field) => [field.name, someValue(field, some)])));
    showAt(
      form,
      empty.map(({ name }) => ({ field: name, text: "" })),
    );
  };
}

/** Puts each problem below its field; one without words takes away what stood there. */
function showAt(form: FormInstance, problems: readonly FieldProblem[]) {
  form.setFields(problems.map(({ field, text }) => ({ name: field, errors: text === "" ? [] : [text] })));
}
