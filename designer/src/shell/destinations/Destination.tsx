import { Select } from "antd";
import { useState } from "react";
import { byLabel } from "../../model/words/sought";
import { destinationsOf } from "../../model/places/destinations";
import { useDesigning, useTexts } from "../designing";

interface Props {
  readonly step: string;
  /** What is read before the list: what people see on the outcome. */
  readonly outcome: string;
  /** The same for those who hear the list by itself. */
  readonly label: string;
  /** Id of the step that it leads to; null: nowhere yet. */
  readonly to: string | null;
  readonly onChoose: (to: string | null) => void;
}

/** Where one outcome leads, chosen by name: back to a step before, or on to another one. */
export function Destination({ step, outcome, label, to, onChoose }: Props) {
  const { words, readOnly } = useDesigning();
  const texts = useTexts();
  const [open, setOpen] = useState(false);
  const options = useOptions(step, open);
  const titleOf = (id: string) => words.get(id)?.title ?? texts.gone;
  return (
    <label className="cf-destination">
      <span>{outcome}</span>
      <Select<string | null>
        size="small"
        value={to}
        open={open}
        onOpenChange={setOpen}
        allowClear
        disabled={readOnly}
        status={to === null ? "warning" : ""}
        placeholder={texts.nowhere}
        aria-label={label}
        notFoundContent={texts.noStep}
        popupMatchSelectWidth={false}
        showSearch={byLabel}
        labelRender={({ value }) => titleOf(String(value))}
        options={options ?? []}
        onChange={(target: string | null | undefined) => {
          onChoose(target ?? null);
        }}
      />
    </label>
  );
}

/** Worked out only while the list is open: a panel has many of them, and each keystroke draws it anew. */
function useOptions(step: string, open: boolean) {
  const { document, tree, words } = useDesigning();
  const texts = useTexts();
  if (!open) return null;
  const { back, onward } = destinationsOf(document, tree, step);
  const named = (ids: readonly string[]) => ids.map((id) => ({ value: id, label: words.get(id)?.title ?? id }));
  return [
    { label: texts.destinationsOnward, options: named(onward) },
    { label: texts.destinationsBack, options: named(back) },
  ].filter(({ options }) => options.length > 0);
}
