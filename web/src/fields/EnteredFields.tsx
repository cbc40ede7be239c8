import type { Schema } from "../api/schemas";
import { FieldShown } from "./FieldShown";
import { typeOf } from "./fieldTypes";
import { classesOf } from "../parts/looks/classes";
import styles from "./EnteredFields.module.css";

const css = classesOf(styles);

type EnteredField = Schema<"EnteredField">;

interface Props {
  readonly caseId: number;
  readonly entered: readonly EnteredField[];
}

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
            <FieldShown caseId={caseId} field={field} value={field.value} />
          </dd>
        </div>
      ))}
    </dl>
  );
}

function isWide(field: EnteredField): boolean {
  return typeOf(field).wide === true || String(field.value).length > narrow;
}
