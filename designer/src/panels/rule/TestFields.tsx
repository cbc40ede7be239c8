import type { CaseField } from "../../model/document/caseFields";
import { asksNothing, comparisonsOf, takesSeveral, type Comparison } from "../../model/words/comparison";
import type { JsonObject } from "../../model/elsa/json";
import { testOf, withTest, type RuleTest } from "../../model/words/ruleParts";
import { usePanelWords } from "../PanelWords";
import { FieldSelect } from "../parts/FieldSelect";
import { isListed } from "../parts/fieldValues";
import { NamedSelect, plainly } from "../parts/NamedSelect";
import { ValueEntry } from "../parts/ValueEntry";
import type { RuleProps } from "./RuleFields";

interface Props extends Pick<RuleProps, "lists" | "office" | "disabled"> {
  readonly label: string;
  readonly part: JsonObject;
  readonly onChange: (part: JsonObject) => void;
}

/** One condition: the field, how it is compared, and with what. */
export function TestFields(props: Props) {
  const { label, part, onChange, lists, disabled } = props;
  const { rule: words } = usePanelWords();
  const test = testOf(part);
  const { field: name, comparison, values } = test;
  const field = lists.fields.find((one) => one.name === name);
  const change = (next: Partial<RuleTest>) => {
    onChange(withTest(part, { ...test, ...next }));
  };
  return (
    <div className="cfp-test">
      <FieldSelect
        label={`${label} ${words.field}`}
        fields={lists.fields.filter((one) => one.inConditions || one.name === name)}
        value={name}
        onChange={(chosen) => {
          const to = lists.fields.find((one) => one.name === chosen);
          // What another field was compared with means nothing here.
          change({ field: chosen, comparison: fitting(to, comparison), values: [] });
        }}
        placeholder={words.field}
        disabled={disabled}
      />
      <NamedSelect
        label={`${label} ${words.comparison}`}
        groups={plainly(comparisonsFor(field, comparison).map((code) => ({ code, name: words.comparisons[code] })))}
        value={comparison}
        onChange={(chosen) => {
          const to = chosen as Comparison;
          change({ comparison: to, values: takesSeveral(to) ? values : values.slice(0, 1) });
        }}
        placeholder={words.comparison}
        disabled={disabled}
      />
      {comparison !== null && !asksNothing(comparison) && (
        <TestValue {...props} {...{ field, comparison, values, change }} />
      )}
    </div>
  );
}

interface ValueProps extends Props {
  readonly field: CaseField | undefined;
  readonly comparison: Comparison;
  readonly values: readonly string[];
  readonly change: (next: Partial<RuleTest>) => void;
}

function TestValue({ label, field, comparison, values, change, office, disabled }: ValueProps) {
  const { rule: words } = usePanelWords();
  return (
    <ValueEntry
      label={`${label} ${words.value}`}
      field={field}
      values={values}
      onChange={(next) => {
        change({ values: next });
      }}
      several={takesSeveral(comparison)}
      part={comparison === "Contains" && !isListed(field?.type)}
      {...{ office, disabled }}
      placeholder={words.value}
    />
  );
}

/** Those that mean something for the field, and the one that is there. */
function comparisonsFor(field: CaseField | undefined, now: Comparison | null): readonly Comparison[] {
  const all = comparisonsOf(field?.type);
  return now === null || all.includes(now) ? all : [...all, now];
}

function fitting(field: CaseField | undefined, now: Comparison | null): Comparison {
  const all = comparisonsOf(field?.type);
  return now !== null && all.includes(now) ? now : (all[0] ?? "Is");
}
