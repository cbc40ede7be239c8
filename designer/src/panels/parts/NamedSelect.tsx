import { Select } from "antd";
import { useId } from "react";
import { byLabel } from "../../model/words/sought";
import { usePanelWords } from "../PanelWords";
import { withMissing, type EntryGroup } from "./entries";

interface Common {
  /** What is chosen, for whoever cannot see where the list stands. */
  readonly label: string;
  readonly groups: readonly EntryGroup[];
  /** What a code is called that is in none of the groups. */
  readonly missing?: (code: string) => string;
  readonly placeholder?: string;
  readonly disabled: boolean;
}

interface OneProps extends Common {
  readonly value: string | null;
  readonly onChange: (code: string | null) => void;
  /** Whether it may be left open again. */
  readonly clearable?: boolean;
}

/** One of what there is, chosen by its name. */
export function NamedSelect({ value, onChange, clearable = false, ...common }: OneProps) {
  return (
    <Select<string | null>
      {...useSelect(common, value === null ? [] : [value])}
      value={value}
      allowClear={clearable}
      onChange={(code: string | null | undefined) => {
        onChange(code ?? null);
      }}
    />
  );
}

interface SeveralProps extends Common {
  readonly value: readonly string[];
  readonly onChange: (codes: readonly string[]) => void;
}

/** Several of what there is, as chips. */
export function NamedChips({ value, onChange, ...common }: SeveralProps) {
  return <Select<string[]> {...useSelect(common, value)} mode="multiple" value={[...value]} onChange={onChange} />;
}

function useSelect({ label, groups, missing, placeholder, disabled }: Common, chosen: readonly string[]) {
  const { codes } = usePanelWords();
  const id = useId();
  const shown = withMissing(groups, chosen, missing ?? codes.unknown);
  return {
    id,
    className: "cfp-wide",
    showSearch: byLabel,
    "aria-label": label,
    placeholder: placeholder ?? codes.choose,
    notFoundContent: codes.none,
    disabled,
    options: shown.flatMap(optionsOf),
  };
}

interface Option {
  readonly label: string;
  readonly value?: string;
  readonly options?: { readonly value: string; readonly label: string }[];
}

function optionsOf({ heading, entries }: EntryGroup): readonly Option[] {
  const options = entries.map(({ code, name }) => ({ value: code, label: name }));
  if (heading === null) return options;
  return options.length === 0 ? [] : [{ label: heading, options }];
}

/** A list without headings. */
export function plainly(entries: EntryGroup["entries"]): readonly EntryGroup[] {
  return [{ heading: null, entries }];
}
