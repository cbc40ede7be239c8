import { Form } from "antd";
import { useId } from "react";
import { useTranslation } from "react-i18next";
import { FixedFieldInput } from "../../fields/FixedFieldInput";
import { fixedFieldProblem, type FixedField } from "../../fields/fixedFields";
import { typeOf } from "../../fields/fieldTypes";
import { labelIdOf } from "../../fields/inputs/labelIdOf";
import { UsualInput } from "./UsualInput";
import { useUsualEntries } from "./entryForm";
import { classesOf } from "../../parts/looks/classes";
import { pane } from "../../parts/looks/pane";
import styles from "./RegisterFields.module.css";

const css = classesOf(styles);

export const formName = "register";

const sections = ["item", "origin", "concerned"] as const;

/** Where a field stands on the page. One that stands nowhere here is asked for seldom: it is folded away at the end. */
const placed: Readonly<Record<(typeof sections)[number], readonly string[]>> = {
  item: ["title", "body"],
  origin: ["source", "messageId", "url", "postedAt", "discoveredAt"],
  concerned: ["category", "region", "subjects", "realName"],
};

interface Props {
  readonly asked: readonly FixedField[];
  /** Names of fields that must be seen: they hold something, or something is wrong with them. */
  readonly seen: readonly string[];
}

/** What is asked: 反映的事, 从哪里来, 涉及谁, and what else there is. */
export function RegisterFields({ asked, seen }: Props) {
  const further = asked.filter(({ name }) => !sections.some((section) => placed[section].includes(name)));
  return (
    <>
      {sections.map((section) => (
        <Section key={section} name={section} fields={asked.filter(({ name }) => placed[section].includes(name))} />
      ))}
      {further.length > 0 && <Further fields={further} open={further.some(({ name }) => seen.includes(name))} />}
    </>
  );
}

interface SectionProps {
  readonly name: (typeof sections)[number];
  readonly fields: readonly FixedField[];
}

function Section({ name, fields }: SectionProps) {
  const { t } = useTranslation();
  const title = useId();
  const columns = name === "item" ? "" : css("two-columns");
  return (
    <section className={`${pane} ${css("register-fields")} ${columns}`} aria-labelledby={title}>
      <h2 id={title}>{t(`register.section.${name}`)}</h2>
      {fields.map((field) => (
        <FieldRow key={field.name} field={field} />
      ))}
    </section>
  );
}

function Further({ fields, open }: { readonly fields: readonly FixedField[]; readonly open: boolean }) {
  const { t } = useTranslation();
  const labels = fields.map(({ label }) => label).join(t("parts.and"));
  return (
    <details className={`${pane} ${css("register-fields", "further")}`} open={open}>
      <summary>{t("register.further", { labels })}</summary>
      <div className={css("two-columns")}>
        {fields.map((field) => (
          <FieldRow key={field.name} field={field} />
        ))}
      </div>
    </details>
  );
}

function FieldRow({ field }: { readonly field: FixedField }) {
  const { t, i18n } = useTranslation();
  const { name, label, required } = field;
  const usual = useUsualEntries()[name];
  const hint = `register.hint.${name}`;
  const rule = {
    validator: (_: unknown, value: unknown) => {
      const problem = fixedFieldProblem(field, value, Date.now(), t);
      return problem === null ? Promise.resolve() : Promise.reject(new Error(problem));
    },
  };
  return (
    <Form.Item
      name={name}
      label={<span id={labelIdOf(`${formName}_${name}`)}>{label}</span>}
      extra={
        i18n.exists(hint) && <div className={typeOf(field).counted ? css("beside-count") : undefined}>{t(hint)}</div>
      }
      required={required}
      rules={[rule]}
      // A pattern is not held against what is only half written.
      validateTrigger={field.pattern === null ? "onChange" : "onBlur"}
    >
      {usual && usual.length > 0 ? (
        <UsualInput usual={usual} most={field.maxLength} />
      ) : (
        <FixedFieldInput field={field} clearable tall />
      )}
    </Form.Item>
  );
}
