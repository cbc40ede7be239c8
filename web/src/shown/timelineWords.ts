import { useFixedFields } from "../fields/fixedFields";
import type { TimelineEntry } from "./cases";
import { useServiceWords, type ServiceWords } from "../texts/serviceWords";

interface Told {
  readonly who: string;
  readonly text: string;
}

/** Words an entry of the timeline. Names, what the procedure calls things, and what people wrote stay as they are. */
export function useTimelineWords(): (entry: TimelineEntry) => Told {
  const words = useServiceWords();
  const fixed = useFixedFields();
  const fieldName = ({ field, label }: { readonly field: string; readonly label: string }) =>
    fixed.find(({ name }) => name === field)?.label ?? label;
  return (entry) => ({
    who: entry.who,
    text: entry.correction ? corrected(words, entry, fieldName) : happened(words, entry),
  });
}

function happened(words: ServiceWords, { kind, text, step, label }: TimelineEntry): string {
  return words.keyed(`timeline.${kind}`, text, { step, label: words.phrase(label ?? "") });
}

type FieldName = (change: { readonly field: string; readonly label: string }) => string;

function corrected(words: ServiceWords, { text, correction }: TimelineEntry, fieldName: FieldName): string {
  const { changes = [], reason = "" } = correction ?? {};
  const what = changes.map((change) =>
    words.keyed("timeline.change", "", { field: fieldName(change), was: change.was, becomes: change.becomes }),
  );
  return words.keyed(`timeline.${reason ? "CorrectedFor" : "Corrected"}`, text, { what: what.join("; "), reason });
}
