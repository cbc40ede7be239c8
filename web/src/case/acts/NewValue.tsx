import { useId } from "react";
import { useTranslation } from "react-i18next";
import { FixedFieldInput } from "../../fields/FixedFieldInput";
import type { FixedField } from "../../fields/fixedFields";
import { labelIdOf } from "../../fields/inputs/labelIdOf";
import { tone } from "../../parts/looks/tone";
import { Entry } from "./Entry";

interface Props {
  readonly caseId: number;
  readonly field: FixedField;
  readonly entered: unknown;
  /** Why the service would not take it. */
  readonly problem: string | null;
  readonly onEnter: (value: unknown) => void;
}

/** The new value of a field, entered as its type asks for. */
export function NewValue({ caseId, field, entered, problem, onEnter }: Props) {
  const { t } = useTranslation();
  const id = useId();
  return (
    <Entry>
      <label id={labelIdOf(id)} htmlFor={id}>
        {t("case.correct.value", { field: field.label })}
      </label>
      <FixedFieldInput key={field.name} id={id} caseId={caseId} field={field} value={entered} onChange={onEnter} />
      {problem && (
        <span role="alert" className={tone("bad")}>
          {problem}
        </span>
      )}
    </Entry>
  );
}
