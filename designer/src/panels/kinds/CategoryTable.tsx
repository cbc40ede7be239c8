import type { Units } from "../../model/editors/units";
import { changedIn, type JsonObject } from "../../model/elsa/json";
import type { Office } from "../../model/office/office";
import { usePanelWords } from "../PanelWords";
import { objectFrom } from "../ordered/objects";
import { Part } from "../parts/Part";
import { UnitSelect } from "../parts/UnitSelect";

interface Props {
  /** The rule as it is written. */
  readonly source: JsonObject;
  readonly rule: Units;
  readonly office: Office;
  readonly onChange: (value: JsonObject) => void;
  readonly disabled: boolean;
}

/** The units of each category, and those of every other one. A category that the office no longer has can only be emptied. */
export function CategoryTable({ source, rule, office, onChange, disabled }: Props) {
  const { units: words, codes } = usePanelWords();
  const gone = Object.keys(rule.byCategory).filter((code) => !office.categories.some((one) => one.code === code));
  const rows = [...office.categories, ...gone.map((code) => ({ code, name: codes.unknown(code) }))];
  return (
    <>
      {rows.map(({ code, name }) => (
        <Part key={code} label={name} wide>
          <UnitSelect
            label={words.forCategory(name)}
            units={office.units}
            value={rule.byCategory[code] ?? []}
            onChange={(chosen) => {
              const table = objectFrom(source["byCategory"]);
              onChange({ ...source, byCategory: changedIn(table, { [code]: chosen.length === 0 ? null : chosen }) });
            }}
            placeholder={words.choose}
            disabled={disabled}
          />
        </Part>
      ))}
      <Part label={words.otherwise} wide>
        <UnitSelect
          label={words.otherwise}
          units={office.units}
          value={rule.otherwise}
          onChange={(otherwise) => {
            onChange(changedIn(source, { otherwise: otherwise.length === 0 ? null : otherwise }));
          }}
          placeholder={words.choose}
          disabled={disabled}
        />
      </Part>
    </>
  );
}
