import { createElement } from "react";
import type { FieldValue } from "../api/schemas";
import { LongWords } from "../parts/LongWords";
import type { Worded } from "./FieldType";
import { typeOf } from "./fieldTypes";
import { useFieldWords } from "./useFieldWords";

const mostLines = 8;

interface Props {
  readonly caseId: number;
  readonly field: Worded;
  readonly value: FieldValue;
}

/** A value of a case as its type shows it: in words, or as more than these. */
export function FieldShown({ caseId, field, value }: Props) {
  const { Shown } = typeOf(field);
  return Shown ? createElement(Shown, { caseId, value }) : <InWords field={field} value={value} />;
}

function InWords({ field, value }: Omit<Props, "caseId">) {
  return <LongWords text={useFieldWords(field, value)} lines={mostLines} />;
}
