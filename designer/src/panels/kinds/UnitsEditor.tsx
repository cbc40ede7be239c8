import { readUnits, type Units } from "../../model/editors/units";
import { changedIn, isObject, type Json, type JsonObject } from "../../model/elsa/json";
import type { EditorProps } from "../editorProps";
import { usePanelWords } from "../PanelWords";
import { NamedChips, NamedSelect, plainly } from "../parts/NamedSelect";
import { objectFrom } from "../ordered/objects";
import { Part } from "../parts/Part";
import { asEntry } from "../parts/FieldSelect";
import { UnitSelect } from "../parts/UnitSelect";
import { useLabel } from "../useLabel";
import { CategoryTable } from "./CategoryTable";

type Way = "fixed" | "byCategory" | "fields";

const none: Units = { fixed: [], byCategory: {}, otherwise: [], fields: [] };
const unitTypes = ["Unit", "Units"];

/** 交哪些单位: fixed ones, those of the case's category, or those that fields of the case name. */
export function UnitsEditor(props: EditorProps) {
  const { descriptor, value, onChange, surroundings } = props;
  const { units: words } = usePanelWords();
  const label = useLabel(descriptor);
  const source = objectFrom(value);
  const rule = readUnits(source) ?? none;
  const way = wayOf(source, rule);
  const ways = (["fixed", "byCategory", "fields"] as const).map((code) => ({ code, name: words[code] }));
  const part = { ...props, label, source, rule };
  return (
    <div className="cfp-parts">
      <Part label={words.how} wide>
        <NamedSelect
          label={`${label} ${words.how}`}
          groups={plainly(ways)}
          value={way}
          onChange={(chosen) => {
            onChange(withWay(source, chosen as Way));
          }}
          disabled={surroundings.readOnly}
        />
      </Part>
      {way === "fixed" && <FixedUnits {...part} />}
      {way === "byCategory" && (
        <CategoryTable {...{ source, rule, onChange }} office={surroundings.office} disabled={surroundings.readOnly} />
      )}
      {way === "fields" && <UnitFields {...part} />}
    </div>
  );
}

interface PartProps extends EditorProps {
  readonly label: string;
  readonly source: JsonObject;
  readonly rule: Units;
}

function FixedUnits({ label, source, rule, onChange, surroundings }: PartProps) {
  const { units: words } = usePanelWords();
  return (
    <div className="cfp-part-wide">
      <UnitSelect
        label={label}
        units={surroundings.office.units}
        value={rule.fixed}
        onChange={(fixed) => {
          onChange(changedIn(source, { fixed }));
        }}
        placeholder={words.choose}
        disabled={surroundings.readOnly}
      />
    </div>
  );
}

function UnitFields({ label, source, rule, onChange, lists, surroundings }: PartProps) {
  const { units: words, codes } = usePanelWords();
  return (
    <div className="cfp-part-wide">
      <NamedChips
        label={label}
        groups={plainly(lists.fields.filter(({ type }) => unitTypes.includes(type)).map(asEntry))}
        missing={(code) => lists.fields.find(({ name }) => name === code)?.label ?? codes.unknownField(code)}
        value={rule.fields}
        onChange={(fields) => {
          onChange(changedIn(source, { field: null, fields }));
        }}
        placeholder={words.chooseFields}
        disabled={surroundings.readOnly}
      />
    </div>
  );
}

/** As the engine chooses: fixed units go before fields, fields before the category. A way that was just chosen has its list, still empty. */
function wayOf(source: JsonObject, { fixed, fields, byCategory }: Units): Way | null {
  if (fixed.length > 0) return "fixed";
  if (fields.length > 0) return "fields";
  if (Object.keys(byCategory).length > 0) return "byCategory";
  const { fixed: asFixed, fields: asFields } = source;
  if (asFixed !== undefined) return "fixed";
  if (asFields !== undefined) return "fields";
  return isObject(source["byCategory"]) || "otherwise" in source ? "byCategory" : null;
}

function withWay(source: JsonObject, way: Way): Json {
  const rest = changedIn(source, { fixed: null, byCategory: null, otherwise: null, field: null, fields: null });
  return { ...rest, [way]: way === "byCategory" ? {} : [] };
}
