import type { FieldValue, FieldValues, Schema } from "../../api/schemas";
import type { TaskView } from "../tasks";

/**
 * What stands in the form at first: what was written before; else what the procedure says that it begins with, and over it what is
 * asked for, what came back to be mended, or, until somebody decides otherwise, what a rule table suggests.
 */
export function begunWith(
  { sides, known, suggested, begun }: TaskView,
  draft: Schema<"TaskDraft"> | undefined,
): FieldValues {
  if (draft?.savedAt) return draft.fields as FieldValues;
  const isWritten = sides.returned !== null || sides.question?.isRequest === true;
  return { ...begun, ...(isWritten ? known : suggested?.values) } as FieldValues;
}

/** What somebody wrote, or decided: not what the form begins with. */
export function writtenIn({ begun }: TaskView, values: FieldValues): FieldValues {
  return Object.fromEntries(
    Object.entries(values).filter(([name, value]) => !isSame((begun as FieldValues)[name], value)),
  );
}

export function isSame(one: FieldValue | undefined, other: FieldValue | undefined): boolean {
  return JSON.stringify(one) === JSON.stringify(other);
}
