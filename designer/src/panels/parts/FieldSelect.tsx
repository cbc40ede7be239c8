import type { CaseField } from "../../model/document/caseFields";
import type { Named } from "../../model/office/office";
import { usePanelWords } from "../PanelWords";
import { NamedSelect, plainly } from "./NamedSelect";

interface Props {
  readonly label: string;
  readonly fields: readonly CaseField[];
  readonly value: string | null;
  readonly onChange: (field: string | null) => void;
  readonly disabled: boolean;
  readonly clearable?: boolean;
  readonly placeholder?: string;
}

/** A field of the case, chosen by its label. */
export function FieldSelect({ fields, ...props }: Props) {
  const { codes } = usePanelWords();
  return <NamedSelect {...props} groups={plainly(fields.map(asEntry))} missing={codes.unknownField} />;
}

export function asEntry({ name, label }: Pick<CaseField, "name" | "label">): Named {
  return { code: name, name: label };
}
