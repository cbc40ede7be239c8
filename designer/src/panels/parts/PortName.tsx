import { Input } from "antd";
import { useState } from "react";
import { usePanelWords } from "../PanelWords";

interface Props {
  readonly label: string;
  readonly value: string;
  /** The names of the others, and of ways out that the step has anyway. */
  readonly taken: readonly string[];
  readonly onChange: (name: string) => void;
  readonly disabled: boolean;
}

/**
 * A name that is a way out as well: arrows hang on it. One that is empty or taken would tie arrows together that lead to
 * different places, so it stays in the field until it is a name of its own.
 */
export function PortName({ label, value, taken, onChange, disabled }: Props) {
  const { entries: words } = usePanelWords();
  const [draft, setDraft] = useState<string | null>(null);
  const problem = (text: string) => (text.trim() === "" ? words.empty : taken.includes(text) ? words.sameName : null);
  const said = draft === null ? null : problem(draft);
  return (
    <>
      <Input
        aria-label={label}
        aria-invalid={said !== null}
        value={draft ?? value}
        disabled={disabled}
        {...(said !== null && { status: "error" as const })}
        onChange={({ target }) => {
          const wrong = problem(target.value) !== null;
          setDraft(wrong ? target.value : null);
          if (!wrong) onChange(target.value);
        }}
        onBlur={() => {
          setDraft(null);
        }}
      />
      {said !== null && (
        <div role="alert" className="cfp-wrong">
          {said}
        </div>
      )}
    </>
  );
}
