import { Checkbox, Input, InputNumber, Radio, Select } from "antd";
import { useTranslation } from "react-i18next";
import type { FormField } from "../api/schemas";
import { CaseSelect, PersonSelect, UnitSelect } from "./Choosers";
import { longest } from "./check";
import { FileInput } from "./FileInput";
import { nothing, type InputProps } from "./inputProps";
import { labelIdOf } from "./labelIdOf";
import { DayInput, MomentInput } from "./TimeInput";

interface Props extends InputProps {
  readonly field: FormField;
  readonly caseId: number;
}

const fewChoices = 6;

/** The input that fits a field's type. Its value is what the service takes. */
export function FieldInput({ field, caseId, ...input }: Props) {
  switch (field.type) {
    case "Text":
    case "LongText":
      return <TextInput field={field} {...input} />;
    case "Texts":
      return <TextsInput {...input} />;
    case "Number":
      return <NumberInput field={field} {...input} />;
    case "Date":
      return <DayInput {...input} />;
    case "Moment":
      return <MomentInput {...input} />;
    case "Choice":
    case "Choices":
      return <ChoiceInput field={field} {...input} />;
    case "Person":
      return <PersonSelect {...input} />;
    case "Unit":
    case "Units":
      return <UnitSelect several={field.type === "Units"} {...input} />;
    case "Case":
      return <CaseSelect caseId={caseId} {...input} />;
    case "File":
      return <FileInput caseId={caseId} {...input} />;
    case "YesNo":
      return <YesNoInput {...input} />;
  }
}

// A label names one control; a group of them has to point at it.
function groupNamedBy(id: string) {
  return { id, "aria-labelledby": labelIdOf(id) };
}

type FieldProps = InputProps & { readonly field: FormField };

function TextInput({ field, id, value, onChange = nothing }: FieldProps) {
  const props = {
    ...(id && { id }),
    value: typeof value === "string" ? value : "",
    onChange: (event: { target: { value: string } }) => {
      onChange(event.target.value);
    },
    // Too long is said, not cut off: what was pasted stays to be shortened.
    count: { max: longest(field) },
  };
  return field.type === "Text" ? (
    <Input {...props} />
  ) : (
    <Input.TextArea {...props} autoSize={{ minRows: 3, maxRows: 14 }} showCount />
  );
}

function TextsInput({ id, value, onChange = nothing }: InputProps) {
  return (
    <Select
      {...(id && { id })}
      mode="tags"
      open={false}
      suffixIcon={null}
      tokenSeparators={["、", "；", ";", "，", ","]}
      value={Array.isArray(value) ? [...value] : []}
      onChange={onChange}
    />
  );
}

function NumberInput({ field, id, value, onChange = nothing }: FieldProps) {
  return (
    <InputNumber
      {...(id && { id })}
      {...(field.min !== null && { min: field.min })}
      {...(field.max !== null && { max: field.max })}
      value={typeof value === "number" ? value : null}
      onChange={onChange}
    />
  );
}

function ChoiceInput({ field, id, value, onChange = nothing }: FieldProps) {
  const several = field.type === "Choices";
  const options = [...field.choices];
  if (field.choices.length > fewChoices) {
    return (
      <Select
        {...(id && { id })}
        showSearch={{ optionFilterProp: "label" }}
        allowClear
        {...(several && { mode: "multiple" as const })}
        value={value ?? null}
        options={options}
        onChange={onChange}
      />
    );
  }
  return several ? (
    <Checkbox.Group
      {...(id && groupNamedBy(id))}
      options={options}
      value={Array.isArray(value) ? value : []}
      onChange={onChange}
    />
  ) : (
    <Radio.Group
      {...(id && groupNamedBy(id))}
      options={options}
      value={value}
      onChange={(event) => {
        onChange(event.target.value);
      }}
    />
  );
}

function YesNoInput({ id, value, onChange = nothing }: InputProps) {
  const { t } = useTranslation();
  const options = [true, false].map((answer) => ({ value: answer, label: t(answer ? "fields.yes" : "fields.no") }));
  return (
    <Radio.Group
      {...(id && groupNamedBy(id))}
      options={options}
      value={value}
      onChange={(event) => {
        onChange(event.target.value);
      }}
    />
  );
}
