import { Button, Form, type FormInstance } from "antd";
import type { KeyboardEvent } from "react";
import { useTranslation } from "react-i18next";
import type { TaskView } from "../tasks";
import type { FieldValue, FieldValues, FormField, OutcomeView } from "../../api/schemas";
import { useMoments } from "../../time/useMoments";
import { formPlace } from "../focusForm";
import { handedIn } from "../../fields/check";
import { isEmpty } from "../../fields/isEmpty";
import type { KeptState } from "../../typed/Keeper";
import { typeOf } from "../../fields/fieldTypes";
import { FieldInput } from "../../fields/FieldInput";
import { Pills } from "../../parts/Pills";
import { standing } from "../acts/standing";
import { isSame } from "./begun";
import { isShown, type ChosenOutcome } from "./chosen";
import { DayNamed } from "./DayNamed";
import { KnownValue } from "./KnownValue";
import { OfOthers } from "./OfOthers";
import { Precedents } from "./Precedents";
import { labelIdOf } from "../../fields/inputs/labelIdOf";
import { classesOf } from "../../parts/looks/classes";
import { only } from "../../parts/looks/only";
import { tone } from "../../parts/looks/tone";
import styles from "./TaskForm.module.css";

const css = classesOf(styles);

interface Props {
  readonly task: TaskView;
  readonly form: FormInstance;
  readonly initial: FieldValues;
  readonly chosen: ChosenOutcome;
  readonly draft: KeptState;
  readonly onChange: (fields: FieldValues) => void;
}

/** The form of a step: first its outcome, then the fields that belong to it. */
export function TaskForm({ task, form, initial, chosen, draft, onChange }: Props) {
  const { t } = useTranslation();
  const { outcome } = chosen;
  const shown = task.form.filter((field) => isShown(field, outcome));
  if (task.form.length === 0 && task.outcomes.length < 2) return <OfOthers task={task} />;
  return (
    <section aria-labelledby="form-title" onKeyDown={backToList}>
      <h3 id="form-title" className={only("heard")}>
        {task.title}
      </h3>
      <Outcomes task={task} chosen={chosen} />
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
        <TakeAll task={task} shown={shown} form={form} onChange={onChange} />
        {task.form.map((field) => (
          <FieldRow
            key={field.name}
            field={field}
            task={task}
            outcome={outcome}
            asksUnit={field === unitFieldOf(shown)}
            form={form}
            onChange={onChange}
          />
        ))}
      </Form>
      <OfOthers task={task} />
      {task.form.length > 0 && <DraftLine state={draft} />}
      <p className={`${only("heard")} ${only("keys")}`}>{t("task.form.keys")}</p>
    </section>
  );
}

/** What ends the case or sends the work back stands apart. */
function Outcomes({ task, chosen }: Pick<Props, "task" | "chosen">) {
  const { t } = useTranslation();
  if (task.outcomes.length < 2) return null;
  const { onward, apart } = standing(task.outcomes);
  return (
    <div className={css("outcomes")}>
      <h4 aria-hidden="true">{t("task.form.outcome")}</h4>
      <Pills
        label={t("task.form.choose")}
        groups={[onward, apart].map((group) =>
          group.map(({ name, label, proposed }) => ({
            value: name,
            label,
            note: proposed ? t("task.form.proposed") : undefined,
          })),
        )}
        value={chosen.outcome?.name ?? null}
        onChange={chosen.choose}
      />
    </div>
  );
}

/** Esc leads from the form back to the list, unless a chooser in it is open. */
function backToList(event: KeyboardEvent) {
  const chooser = event.target instanceof Element && event.target.closest("[aria-expanded='true']");
  if (event.key !== "Escape" || chooser) return;
  document.querySelector<HTMLElement>("[role='listbox']")?.focus();
}

/** Takes over all that the case knows already, where several fields are; what was typed stays. */
function TakeAll({
  task,
  shown,
  form,
  onChange,
}: Pick<Props, "task" | "form" | "onChange"> & { readonly shown: readonly FormField[] }) {
  const { t } = useTranslation();
  const now = Form.useWatch([], form) as Record<string, unknown> | undefined;
  const known = shown.filter(({ name }) => task.known[name] !== undefined && now && isEmpty(now[name]));
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
function unitFieldOf(shown: readonly FormField[]): FormField | undefined {
  return shown.find(({ type }) => type === "Unit") ?? shown.find(({ type }) => type === "Units");
}

interface RowProps extends Pick<Props, "task" | "form" | "onChange"> {
  readonly field: FormField;
  readonly outcome: OutcomeView | null;
  readonly asksUnit: boolean;
}

/** A field of another outcome keeps what was written in it. */
function FieldRow({ field, task, outcome, asksUnit, form, onChange }: RowProps) {
  const shown = isShown(field, outcome);
  const changed = () => {
    onChange(handedIn(task.form, form.getFieldsValue() as Record<string, unknown>));
  };
  const extra = useExtra({ field, task, form, asksUnit, shown, changed });
  return (
    <Form.Item
      name={field.name}
      hidden={!shown}
      className={css("row")}
      label={<FieldLabel field={field} task={task} outcome={outcome} />}
      {...(extra && { extra: <div className={typeOf(field).counted ? css("beside-count") : undefined}>{extra}</div> })}
    >
      <FieldInput field={field} caseId={task.caseId} />
    </Form.Item>
  );
}

interface ExtraOf extends Pick<RowProps, "field" | "task" | "form" | "asksUnit"> {
  readonly shown: boolean;
  readonly changed: () => void;
}

/** What stands below a field: what is to be heeded, what the case knows, what a text names; null for nothing. */
function useExtra({ field, task, form, asksUnit, shown, changed }: ExtraOf) {
  const { t } = useTranslation();
  const known = task.known[field.name] as FieldValue | undefined;
  const now: unknown = Form.useWatch(field.name, form);
  const offered = known !== undefined && !isSame(handedIn([field], { [field.name]: now })[field.name], known);
  const withheld = (task.withheld as Readonly<Record<string, string>>)[field.name];
  const { namedIn } = field;
  // The count of a long text takes the line below it, too.
  const hasMore =
    typeOf(field).counted === true || Boolean(field.hint) || offered || withheld !== undefined || asksUnit;
  if (!hasMore && !namedIn) return null;
  const take = () => {
    form.setFieldValue(field.name, known);
    changed();
  };
  return (
    <>
      {field.hint}
      {offered && <KnownValue caseId={task.caseId} field={field} value={known} onTake={take} />}
      {withheld && <div>{t("task.form.known", { value: withheld })}</div>}
      {asksUnit && <Precedents caseId={task.caseId} field={field} form={form} onTake={changed} />}
      {namedIn && shown && <DayNamed field={{ ...field, namedIn }} form={form} onTake={changed} />}
    </>
  );
}

/** The label, and whether the field must be filled in for what is chosen; before anything is, for whatever will be. */
function FieldLabel({ field, task, outcome }: Pick<RowProps, "field" | "task" | "outcome">) {
  const { t } = useTranslation();
  const meant = outcome ? [outcome] : task.outcomes;
  const always = meant.every(({ requiredFields }) => requiredFields.includes(field.name));
  return (
    <span id={labelIdOf(`${formPlace}_${field.name}`)}>
      {field.label}
      {always && <span className={tone("bad")}>{t("task.form.always")}</span>}
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
