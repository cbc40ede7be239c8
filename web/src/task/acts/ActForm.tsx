import { Form, type FormInstance } from "antd";
import { useTranslation } from "react-i18next";
import type { FieldValues, FormField } from "../../api/schemas";
import { FieldInput } from "../../fields/FieldInput";
import { handedIn } from "../../fields/check";
import { labelIdOf } from "../../fields/inputs/labelIdOf";
import { tone } from "../../parts/looks/tone";

const formName = "act";

interface FormProps {
  /** The case that it is filled in for; not given for one of several. */
  readonly caseId?: number;
  readonly fields: readonly FormField[];
  readonly form: FormInstance;
  readonly initial: Readonly<Record<string, string>>;
  /** Names of the fields that must be filled in, where that is to be said. */
  readonly asked?: readonly string[];
  readonly onChange: (entered: FieldValues) => void;
}

/** The form of an act: what is wrong with a field is forgotten once it is changed. */
export function ActForm({ caseId, fields, form, initial, asked = [], onChange }: FormProps) {
  const { t } = useTranslation();
  return (
    <Form
      name={formName}
      form={form}
      layout="vertical"
      initialValues={initial}
      onValuesChange={(changed: Record<string, unknown>, values: Record<string, unknown>) => {
        form.setFields(Object.keys(changed).map((name) => ({ name, errors: [] })));
        onChange(handedIn(fields, values));
      }}
    >
      {fields.map((field) => (
        <Form.Item
          key={field.name}
          name={field.name}
          label={
            <span id={labelIdOf(`${formName}_${field.name}`)}>
              {field.label}
              {asked.includes(field.name) && <span className={tone("bad")}>{t("task.form.always")}</span>}
            </span>
          }
          extra={field.hint}
        >
          <FieldInput field={field} {...(caseId !== undefined && { caseId })} />
        </Form.Item>
      ))}
    </Form>
  );
}
