import { changedIn, isObject, type Json, type JsonObject } from "../../model/elsa/json";
import type { Clock } from "../../model/words/limit";
import { useState } from "react";
import { usePanelWords } from "../PanelWords";
import { NamedSelect, plainly } from "./NamedSelect";
import { NumberEntry } from "./NumberEntry";

interface Props {
  /** What the limit belongs to, before the names of its fields. */
  readonly label: string;
  readonly value: Json | undefined;
  readonly onChange: (value: JsonObject) => void;
  /** Whoever leaves the amount empty wants no limit. Without it the former amount comes back. */
  readonly onEmptied?: (() => void) | undefined;
  readonly disabled: boolean;
}

/**
 * How much on which of the four clocks. A limit that begins to be written counts working days. While the amount is typed anew it is
 * empty for a moment, and the limit stays: with it the way out would go that opens when it is over.
 */
export function LimitFields({ label, value, onChange, onEmptied, disabled }: Props) {
  const { limit: words } = usePanelWords();
  const source: JsonObject = isObject(value) ? value : {};
  const { amount, clock } = source;
  const shown = typeof amount === "number" ? amount : null;
  const [emptied, setEmptied] = useState(false);
  const wrong = (clock === "WorkingDays" || clock === "CalendarDays") && !Number.isInteger(shown ?? 0);
  return (
    <>
      <div className="cfp-pair">
        <NumberEntry
          label={`${label} ${words.amount}`}
          value={emptied ? null : shown}
          onChange={(next) => {
            setEmptied(next === null);
            if (next !== null) onChange(changedIn(source, { amount: next, clock: clock ?? "WorkingDays" }));
          }}
          onBlur={() => {
            setEmptied(false);
            if (emptied) onEmptied?.();
          }}
          min={0}
          max={10_000}
          wrong={wrong}
          placeholder={words.none}
          disabled={disabled}
        />
        <NamedSelect
          label={`${label} ${words.clock}`}
          groups={plainly(Object.entries(words.clocks).map(([code, name]) => ({ code, name })))}
          value={typeof clock === "string" ? clock : ("WorkingDays" satisfies Clock)}
          onChange={(next) => {
            onChange({ ...source, clock: next });
          }}
          disabled={disabled}
        />
      </div>
      {wrong && (
        <div role="alert" className="cfp-wrong">
          {words.whole}
        </div>
      )}
    </>
  );
}
