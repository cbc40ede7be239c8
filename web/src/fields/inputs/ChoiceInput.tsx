import { byLabel } from "@caseflow/designer";
import { Checkbox, Radio, Select } from "antd";
import type { FieldInputProps } from "../FieldType";
import { nothing } from "./inputProps";
import { groupNamedBy } from "./labelIdOf";

/** As many as can be seen at a glance stand open. */
const fewChoices = 6;

/** One of the choices of a field, or several. */
export function ChoiceInput({ several = false, ...props }: FieldInputProps & { readonly several?: boolean }) {
  const few = props.field.choices.length <= fewChoices;
  if (several && few) return <Boxes {...props} />;
  // Of open choices one can be changed, not taken back.
  return few && !props.clearable ? <Circles {...props} /> : <Unfolding several={several} {...props} />;
}

function Boxes({ field, id, value, onChange = nothing }: FieldInputProps) {
  return (
    <Checkbox.Group
      {...(id && groupNamedBy(id))}
      options={[...field.choices]}
      value={Array.isArray(value) ? value : []}
      onChange={onChange}
    />
  );
}

function Circles({ field, id, value, onChange = nothing }: FieldInputProps) {
  return (
    <Radio.Group
      {...(id && groupNamedBy(id))}
      options={[...field.choices]}
      value={value}
      onChange={(event) => {
        onChange(event.target.value);
      }}
    />
  );
}

function Unfolding({ several, field, id, value, onChange = nothing }: FieldInputProps & { readonly several: boolean }) {
  return (
    <Select
      {...(id && { id })}
      showSearch={byLabel}
      allowClear
      {...(several && { mode: "multiple" as const })}
      value={value ?? null}
      options={[...field.choices]}
      onChange={onChange}
    />
  );
}
