import { readTimeSpan } from "../../model/editors/timeSpan";
import { filled } from "../../model/elsa/json";
import type { EditorProps } from "../editorProps";
import { usePanelWords } from "../PanelWords";
import { NumberEntry } from "../parts/NumberEntry";
import { Part } from "../parts/Part";
import { SampleDue } from "../parts/SampleDue";
import { useLabel } from "../useLabel";

const minutesOfHour = 60;
const hoursOfDay = 24;

/** A length of time by day and night, as Elsa writes it: `2.12:00:00`. */
export function TimeSpanEditor({ descriptor, value, onChange, surroundings }: EditorProps) {
  const { limit: words } = usePanelWords();
  const label = useLabel(descriptor);
  const { readOnly, asking } = surroundings;
  const span = value === undefined ? null : readTimeSpan(value);
  const parts = partsOf(span?.amount ?? 0);
  const text = filled(value);
  const entry = (name: "days" | "hours" | "minutes", max: number) => (
    <Part label={words[name]}>
      <NumberEntry
        label={`${label} ${words[name]}`}
        value={span === null ? null : parts[name]}
        onChange={(next) => {
          onChange(written({ ...parts, [name]: next ?? 0 }));
        }}
        min={0}
        max={max}
        whole
        disabled={readOnly}
      />
    </Part>
  );
  return (
    <div>
      <div className="cfp-three">
        {entry("days", 9_999)}
        {entry("hours", hoursOfDay - 1)}
        {entry("minutes", minutesOfHour - 1)}
      </div>
      {span === null && text !== null && (
        <div role="alert" className="cfp-wrong">
          {words.unreadable(text)}
        </div>
      )}
      <SampleDue limit={span} ask={asking.sampleDue} />
    </div>
  );
}

interface SpanParts {
  readonly days: number;
  readonly hours: number;
  readonly minutes: number;
  /** Whole seconds, which nobody enters here and which stay. */
  readonly seconds: number;
}

function partsOf(hours: number): SpanParts {
  const seconds = Math.round(hours * minutesOfHour * minutesOfHour);
  const minutes = Math.floor(seconds / minutesOfHour);
  return {
    days: Math.floor(minutes / minutesOfHour / hoursOfDay),
    hours: Math.floor(minutes / minutesOfHour) % hoursOfDay,
    minutes: minutes % minutesOfHour,
    seconds: seconds % minutesOfHour,
  };
}

function written({ days, hours, minutes, seconds }: SpanParts): string | null {
  if (days + hours + minutes + seconds === 0) return null;
  const clock = [hours, minutes, seconds].map((part) => String(part).padStart(2, "0")).join(":");
  return days === 0 ? clock : `${days}.${clock}`;
}
