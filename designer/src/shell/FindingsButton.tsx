import { Button, Popover } from "antd";
import { memo, useCallback, useState } from "react";
import { findingWords } from "../model/checks/words";
import type { Finding } from "../model/office/finding";
import { useActs, useDesigning, useTexts } from "./designing";

/** How many things the checks found, and the list of them: a click leads to the place. */
export function FindingsButton() {
  const { findings } = useDesigning();
  const texts = useTexts();
  const [open, show] = useState(false);
  const close = useCallback(() => {
    show(false);
  }, []);
  const wrong = findings.filter(({ weight }) => weight === "Error").length;
  if (findings.length === 0) return <span className="cf-passed">✓ {texts.noProblems}</span>;
  return (
    <Popover
      trigger="click"
      placement="bottomRight"
      open={open}
      onOpenChange={show}
      title={texts.problemList}
      content={<Listed findings={findings} onGone={close} />}
    >
      <Button size="small" danger={wrong > 0}>
        {texts.problems(findings.length)}
      </Button>
    </Popover>
  );
}

interface ListedProps {
  readonly findings: readonly Finding[];
  readonly onGone: () => void;
}

/** Hundreds of rows: drawn anew only when one of them says something else. */
const Listed = memo(function Listed({ findings, onGone }: ListedProps) {
  const { goTo } = useActs();
  const { language } = useTexts();
  return (
    <ul className="cf-findings">
      {findings.map((finding, index) => (
        <li key={`${finding.said} ${finding.step ?? ""} ${index}`}>
          <button
            type="button"
            className={finding.weight === "Error" ? "cf-finding cf-error" : "cf-finding"}
            disabled={finding.step === null}
            onClick={() => {
              if (finding.step === null) return;
              goTo(finding.step, finding);
              onGone();
            }}
          >
            <span aria-hidden="true">{finding.weight === "Error" ? "⚠ " : "○ "}</span>
            {findingWords(finding, language)}
          </button>
        </li>
      ))}
    </ul>
  );
});
