import { Button } from "antd";
import type { OutcomeEntry, PanelLists } from "../lists";
import { usePanelWords } from "../PanelWords";

/** One button for each outcome, as they stand below the task: what ends the case or sends it back stands apart. They do nothing. */
export function PreviewButtons({ lists }: { readonly lists: PanelLists }) {
  const { outcomes, ways } = lists;
  const { entry: words } = usePanelWords();
  if (outcomes.length === 0) return null;
  const goesOn = ({ code }: OutcomeEntry) => (ways.find(({ port }) => port === code)?.direction ?? "on") === "on";
  const onward = outcomes.filter(goesOn);
  const primary = primaryOf(outcomes, onward);
  const button = (outcome: OutcomeEntry) => (
    <Button
      key={outcome.code}
      aria-disabled="true"
      tabIndex={-1}
      {...(outcome === primary && { type: "primary" as const })}
    >
      {outcome.name}
    </Button>
  );
  return (
    <div className="cfp-preview-acts" role="group" aria-label={words.buttons}>
      {onward.map(button)}
      <span>{outcomes.filter((outcome) => !goesOn(outcome)).map(button)}</span>
    </div>
  );
}

/** What is marked as usual is suggested; where nothing is, the first that goes on, unless there are several ways. */
function primaryOf(outcomes: readonly OutcomeEntry[], onward: readonly OutcomeEntry[]): OutcomeEntry | undefined {
  const assumed = outcomes.length <= 2 && outcomes[0] === onward[0] ? onward[0] : undefined;
  return onward.find(({ normal }) => normal) ?? assumed;
}
