import { Radio } from "antd";
import { useTranslation } from "react-i18next";
import type { FieldInputProps, FieldType } from "../FieldType";
import { nothing } from "../inputs/inputProps";
import { groupNamedBy } from "../inputs/labelIdOf";
import { plainly } from "../plainly";

const answers = { yes: true, no: false, unknown: null } as const;

function YesNoInput({ id, value, clearable = false, onChange = nothing }: FieldInputProps) {
  const { t } = useTranslation();
  const offered = clearable ? (["yes", "no", "unknown"] as const) : (["yes", "no"] as const);
  const given = offered.find((answer) => answers[answer] === value) ?? (clearable ? "unknown" : null);
  return (
    <Radio.Group
      {...(id && groupNamedBy(id))}
      options={offered.map((answer) => ({ value: answer, label: t(`fields.${answer}`) }))}
      value={given}
      onChange={(event) => {
        onChange(answers[event.target.value as keyof typeof answers]);
      }}
    />
  );
}

/** A question that is answered by yes or no. */
export default {
  Input: YesNoInput,
  problem: () => null,
  inWords: (_, value, reading) => plainly(value, reading),
} satisfies FieldType;
