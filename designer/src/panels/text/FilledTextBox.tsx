import { Input } from "antd";
import { useRef } from "react";
import type { CaseField } from "../../model/document/caseFields";
import { inLabels, inNames } from "../../model/editors/filledText";
import { usePanelWords } from "../PanelWords";
import { takeFocus } from "../takeFocus";
import { asEntry } from "../parts/FieldSelect";
import { NamedSelect, plainly } from "../parts/NamedSelect";

const one = { minRows: 1, maxRows: 3 };
const several = { minRows: 2, maxRows: 10 };

interface Props {
  readonly label: string;
  readonly value: string;
  readonly isLine: boolean;
  /** What may be filled in. */
  readonly fields: readonly CaseField[];
  /** Null when nothing is left of it. */
  readonly onChange: (text: string | null) => void;
  readonly disabled: boolean;
}

/** A text in which values of fields are filled in. Fields stand in it by the names that people have for them. */
export function FilledTextBox({ label, value, isLine, fields, onChange, disabled }: Props) {
  const { entry: words } = usePanelWords();
  const box = useRef<HTMLDivElement>(null);
  const caret = useRef<readonly [from: number, to: number] | null>(null);
  const change = (text: string) => {
    const whole = inNames(isLine ? text.replaceAll("\n", "") : text, fields);
    onChange(whole === "" ? null : whole);
  };
  const shown = inLabels(value, fields);
  return (
    <div ref={box} className="cfp-filled">
      <Input.TextArea
        aria-label={label}
        autoSize={isLine ? one : several}
        value={shown}
        disabled={disabled}
        onSelect={({ currentTarget: { selectionStart, selectionEnd } }) => {
          caret.current = [selectionStart, selectionEnd];
        }}
        onChange={({ target }) => {
          change(target.value);
        }}
      />
      {!disabled && (
        <NamedSelect
          label={`${label} ${words.insertField}`}
          groups={plainly(fields.map(asEntry))}
          value={null}
          placeholder={`＋ ${words.insertField}`}
          onChange={(name) => {
            if (name === null) return;
            change(withField(shown, inLabels(`{${name}}`, fields), caret.current));
            takeFocus(() => box.current?.querySelector("textarea"));
          }}
          disabled={false}
        />
      )}
    </div>
  );
}

/** The field stands where the text was being written; at its end where nobody has been in it. */
function withField(text: string, field: string, caret: readonly [from: number, to: number] | null): string {
  const [from, to] = caret ?? [text.length, text.length];
  return text.slice(0, from) + field + text.slice(to);
}
