import type { FieldValue, Schema } from "../api/schemas";
import { FieldShown } from "./FieldShown";
import { typeOf } from "./fieldTypes";
import { classesOf } from "../parts/looks/classes";
import { tone } from "../parts/looks/tone";
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
            <Value caseId={caseId} field={field} />
          </dd>
        </div>
      ))}
    </dl>
  );
}

/** What the reader may not read is said to be others'. */
function Value({ caseId, field }: { readonly caseId: number; readonly field: EnteredField }) {
  const value = field.value as FieldValue | null | undefined;
  if (value === null || value === undefined) return <span className={tone("quiet")}>{field.withheld}</span>;
  return <FieldShown caseId={caseId} field={field} value={value} />;
}

function isWide(field: EnteredField): boolean {
  if (typeof field.withheld === "string") return false;
  return typeOf(field).wide === true || String(field.value).length > narrow;
}
