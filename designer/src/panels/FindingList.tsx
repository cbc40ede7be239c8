import { Button } from "antd";
import { memo } from "react";
import type { Finding } from "../model/office/finding";
import { reach } from "./reach";
import { usePanelWords } from "./PanelWords";

/** Something that the checks found, in words, with what one click would do about it. */
export interface PanelFinding {
  readonly key: string;
  readonly weight: Finding["weight"];
  readonly message: string;
  /** The input at which people put it right themselves, and what it is called; null where it is at none. */
  readonly place: { readonly input: string; readonly label: string } | null;
  readonly fixes: readonly PanelFix[];
}

export interface PanelFix {
  /** Says what is done, e.g. “选‘法制办审核人’”. */
  readonly label: string;
  readonly apply: () => void;
}

interface Props {
  readonly findings: readonly PanelFinding[];
  readonly disabled: boolean;
}

/** What is wrong at the step, before everything else; each with the way to its place and its fixes. */
export const FindingList = memo(function FindingList({ findings, disabled }: Props) {
  const { head } = usePanelWords();
  if (findings.length === 0) return null;
  return (
    <ul className="cfp-findings" aria-label={head.findings}>
      {findings.map(({ key, weight, message, place, fixes }) => (
        <li key={key} className={weight === "Error" ? "cfp-wrong" : "cfp-advice"}>
          <span aria-hidden="true">{weight === "Error" ? "⚠ " : "○ "}</span>
          {message}
          {!disabled && place && (
            <Button
              size="small"
              type="link"
              onClick={({ currentTarget }) => {
                reach(currentTarget.closest(".cfp-panel"), place.input);
              }}
            >
              {head.reach(place.label)}
            </Button>
          )}
          {!disabled &&
            fixes.map(({ label, apply }) => (
              <Button key={label} size="small" type="link" onClick={apply}>
                {label}
              </Button>
            ))}
        </li>
      ))}
    </ul>
  );
});
