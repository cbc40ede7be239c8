import type { FieldValue, Schema } from "../../api/schemas";
import { isEmpty } from "../../fields/isEmpty";
import type { CaseView, TimelineEntry } from "../cases";

type Entered = Schema<"EnteredField">;

/** Names of the case's fields in which it is said what came of the matter and what people were told, in this order. */
const answering: readonly string[] = [
  ...["replyText", "releaseText", "publicationText", "publicationUrl", "releaseUrl"],
  ...["resolved", "satisfaction", "promisedOn", "handlingReport", "unitAnswer", "findings", "progress"],
];

export interface Answer {
  readonly field: Entered;
  /** As it stands now: what was taken back is none. */
  readonly value: FieldValue;
  readonly who: string;
  readonly at: string;
}

/** What was written last of each, the nearest to an answer first. */
export function answersIn(theCase: CaseView, entries: readonly TimelineEntry[]): readonly Answer[] {
  const values = theCase.fields as Readonly<Record<string, FieldValue | undefined>>;
  const last = new Map<string, Omit<Answer, "value">>();
  for (const { done, who, at } of entries)
    for (const field of done?.entered ?? []) last.set(field.name, { field, who, at });
  return answering.flatMap((name) => {
    const [told, value] = [last.get(name), values[name]];
    return told && value !== undefined && !isEmpty(value) ? [{ ...told, value }] : [];
  });
}
