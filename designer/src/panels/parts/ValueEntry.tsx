import { Input, Select } from "antd";
import type { CaseField } from "../../model/document/caseFields";
import type { Office } from "../../model/office/office";
import { usePanelWords } from "../PanelWords";
import { absentValue, valuesOffered } from "./fieldValues";
import { onOfficeClock, withOffset } from "./moments";
import { NamedChips, NamedSelect, plainly } from "./NamedSelect";
import { NumberEntry } from "./NumberEntry";
import { UnitSelect } from "./UnitSelect";

export interface ValueProps {
  readonly label: string;
  /** The field that the value is of; a text where it is not known. */
  readonly field: CaseField | undefined;
  readonly values: readonly string[];
  readonly onChange: (values: readonly string[]) => void;
  /** Whether there may be several. */
  readonly several: boolean;
  /** A part of a text, which is written whatever the field offers. */
  readonly part?: boolean;
  readonly office: Office;
  readonly disabled: boolean;
  /** What is said while there is no value. */
  readonly placeholder?: string;
}

/** A value of a case field: chosen where there is something to choose from, written in the form of its type where not. */
export function ValueEntry(props: ValueProps) {
  const words = usePanelWords();
  const { field, office, label, disabled } = props;
  const offered = props.part === true ? null : valuesOffered(field, office, words);
  const common = { label, disabled, ...placing(props) };
  if (offered !== null) return <Offered {...props} entries={offered} />;
  if (field?.type === "Unit" || field?.type === "Units")
    return (
      <UnitSelect
        {...common}
        units={office.units}
        value={props.values}
        onChange={props.onChange}
        single={!props.several}
      />
    );
  return props.several ? <SeveralTexts {...props} /> : <Written {...props} />;
}

function Offered(props: OfferedProps) {
  const { field, values, office, onChange, several, label, disabled, entries } = props;
  const words = usePanelWords();
  const missing = absentValue(field, office, words);
  const common = { label, disabled, groups: plainly(entries), missing, ...placing(props) };
  return several ? (
    <NamedChips {...common} value={values} onChange={onChange} />
  ) : (
    <NamedSelect
      {...common}
      value={values[0] ?? null}
      onChange={(value) => {
        onChange(value === null ? [] : [value]);
      }}
    />
  );
}

interface OfferedProps extends ValueProps {
  readonly entries: Parameters<typeof plainly>[0];
}

function SeveralTexts(props: ValueProps) {
  const { values, onChange, label, disabled } = props;
  return (
    <Select<string[]>
      className="cfp-wide"
      aria-label={label}
      mode="tags"
      open={false}
      // Whoever writes a list separates it as on paper.
      tokenSeparators={["、", "，", ",", "；", ";"]}
      {...placing(props)}
      value={[...values]}
      disabled={disabled}
      onChange={onChange}
    />
  );
}

/** Left out, and not undefined, where there is none. */
function placing({ placeholder }: ValueProps) {
  return placeholder === undefined ? {} : { placeholder };
}

function Written(props: ValueProps) {
  const { field, values, onChange, office, label, disabled } = props;
  const [value = ""] = values;
  const change = (text: string) => {
    onChange(text === "" ? [] : [text]);
  };
  if (field?.type === "Number")
    return (
      <NumberEntry
        {...{ label, disabled, ...placing(props) }}
        value={value === "" || !Number.isFinite(Number(value)) ? null : Number(value)}
        onChange={(number) => {
          change(number === null ? "" : String(number));
        }}
      />
    );
  const moment = field?.type === "Moment";
  return (
    <Input
      aria-label={label}
      type={moment ? "datetime-local" : field?.type === "Date" ? "date" : "text"}
      {...placing(props)}
      value={moment ? onOfficeClock(value, office.utcOffset) : value}
      disabled={disabled}
      onChange={({ target }) => {
        change(moment ? withOffset(target.value, office.utcOffset) : target.value);
      }}
    />
  );
}
