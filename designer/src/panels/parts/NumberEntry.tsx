import { InputNumber } from "antd";
import { useState } from "react";
import { usePanelWords } from "../PanelWords";
import { misfitOf, typedNumber, type Misfit, type NumberBounds } from "./typedNumber";

interface Props extends NumberBounds {
  readonly label: string;
  readonly value: number | null;
  readonly onChange: (value: number | null) => void;
  readonly onBlur?: () => void;
  readonly disabled: boolean;
  readonly wrong?: boolean;
  readonly placeholder?: string;
}

/**
 * A number. What is typed on the way to one stays in the field and is no value yet. One that is too large or too small is not brought
 * to the nearest that is allowed behind anybody's back: it is said, and the former one stays.
 */
export function NumberEntry({
  label,
  value,
  onChange,
  onBlur,
  disabled,
  wrong = false,
  placeholder,
  ...bounds
}: Props) {
  const { entry: words } = usePanelWords();
  const [misfit, setMisfit] = useState<Misfit | null>(null);
  return (
    <div>
      <InputNumber<number>
        className="cfp-wide"
        aria-label={label}
        aria-invalid={misfit !== null || wrong}
        value={value}
        disabled={disabled}
        {...((wrong || misfit !== null) && { status: "error" as const })}
        {...(placeholder !== undefined && { placeholder })}
        {...(onBlur && { onBlur })}
        parser={(text) => typedNumber(text) as unknown as number}
        onInput={(text) => {
          setMisfit(misfitOf(typedNumber(text), bounds));
        }}
        onChange={(next) => {
          const found = next === null ? null : misfitOf(String(next), bounds);
          setMisfit(found);
          if (found === null) onChange(next);
        }}
      />
      {misfit !== null && (
        <div role="alert" className="cfp-wrong">
          {said(misfit, bounds, words)}
        </div>
      )}
    </div>
  );
}

function said(misfit: Misfit, { min = 0, max = 0 }: NumberBounds, words: ReturnType<typeof usePanelWords>["entry"]) {
  if (misfit === "atMost") return words.atMost(max);
  return misfit === "atLeast" ? words.atLeast(min) : words[misfit];
}
