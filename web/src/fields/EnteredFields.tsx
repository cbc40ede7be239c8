import { createElement } from "react";
import type { Schema } from "../api/schemas";
import { LongWords } from "../parts/LongWords";
import { typeOf } from "./fieldTypes";
import { useFieldWords } from "./useFieldWords";
import { classesOf } from "../parts/looks/classes";
import styles from "./EnteredFields.module.css";

const css = classesOf(styles);

type EnteredField = Schema<"EnteredField">;

interface Props {
  readonly caseId: number;
  readonly entered: readonly EnteredField[];
}

const mostLines = 8;
/** Characters that stand in a column beside others; a longer text has the whole width. */
const narrow = 40;

/** What was entered at a step, by its labels and in words. */
export function EnteredFields({ caseId, entered }: Props) {
  return (
    <dl className={css("entered-fields")}>
      {entered.map((field) => (
        <div key={field.name} className={isWide(field) ? css("wide") : undefined}>
          <dt>{field.label}</dt>
          <dd>
            <Value caseId={caseId} field={field} />
          </dd>
        </div>
      ))}
    </dl>
  );
}

function Value({ caseId, field }: { readonly caseId: number; readonly field: EnteredField }) {
  const { Shown } = typeOf(field);
  return Shown ? createElement(Shown, { caseId, value: field.value }) : <InWords field={field} />;
}

function InWords({ field }: { readonly field: EnteredField }) {
  return <LongWords text={useFieldWords(field, field.value)} lines={mostLines} />;
}

function isWide(field: EnteredField): boolean {
  return typeOf(field).wide === true || String(field.value).length > narrow;
}
