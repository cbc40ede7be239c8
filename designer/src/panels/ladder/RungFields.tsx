import { changedIn, filled, textsIn, type Json, type JsonObject } from "../../model/elsa/json";
import type { Office } from "../../model/office/office";
import { usePanelWords } from "../PanelWords";
import { LimitFields } from "../parts/LimitFields";
import { NamedChips, NamedSelect, plainly } from "../parts/NamedSelect";
import { NumberEntry } from "../parts/NumberEntry";
import { objectFrom } from "../ordered/objects";
import { Part } from "../parts/Part";
import { absentRecipient, recipientGroups } from "../parts/recipientGroups";
import { TextPart } from "../parts/TextPart";
import { momentAt, momentOf, partOf, type Moment } from "./moments";
import { More } from "../parts/More";
import { Tick } from "../parts/Tick";

interface Props {
  readonly rung: JsonObject;
  readonly office: Office;
  readonly disabled: boolean;
  readonly onChange: (rung: JsonObject) => void;
}

/** A rung: when, whom, how; what is rarely changed stands behind “更多”. */
export function RungFields({ rung, office, disabled, onChange }: Props) {
  const { ladder: words } = usePanelWords();
  const { to, copy, mail } = rung;
  return (
    <div className="cfp-parts cfp-inside">
      <WhenFields {...{ rung, disabled, onChange }} />
      <WhomFields
        label={words.whom}
        value={to}
        onChange={(told) => {
          onChange({ ...rung, to: told });
        }}
        {...{ office, disabled }}
      />
      <Tick
        label={words.mail}
        checked={mail !== false}
        disabled={disabled}
        onChange={(checked) => {
          onChange({ ...rung, mail: checked });
        }}
      />
      <More>
        <WhomFields
          label={words.copy}
          value={copy}
          onChange={(told) => {
            onChange(changedIn(rung, { copy: told.length === 0 ? null : told }));
          }}
          {...{ office, disabled }}
        />
        <RareFields {...{ rung, disabled, onChange }} />
      </More>
    </div>
  );
}

interface WhomProps extends Pick<Props, "office" | "disabled"> {
  readonly label: string;
  readonly value: Json | undefined;
  readonly onChange: (told: readonly string[]) => void;
}

function WhomFields({ label, value, onChange, office, disabled }: WhomProps) {
  const words = usePanelWords();
  return (
    <Part label={label} wide>
      <NamedChips
        label={label}
        groups={recipientGroups(office, words, true)}
        missing={absentRecipient(office, words)}
        value={textsIn(value)}
        onChange={onChange}
        placeholder={words.recipients.choose}
        disabled={disabled}
      />
    </Part>
  );
}

type PartsProps = Omit<Props, "office">;

function WhenFields({ rung, disabled, onChange }: PartsProps) {
  const { ladder: words } = usePanelWords();
  const { when } = rung;
  const moment = momentOf(when);
  return (
    <>
      <Part label={words.when} wide>
        <NamedSelect
          label={words.when}
          groups={plainly(Object.entries(words.moments).map(([code, name]) => ({ code, name })))}
          value={moment}
          onChange={(chosen) => {
            onChange({ ...rung, when: momentAt(chosen as Moment) });
          }}
          disabled={disabled}
        />
      </Part>
      {moment !== null && moment !== "due" && (
        <div className="cfp-part-wide">
          <HowMuch
            moment={moment}
            value={partOf(when, moment)}
            onChange={(part) => {
              onChange({ ...rung, when: { ...objectFrom(when), [moment]: part } });
            }}
            disabled={disabled}
          />
        </div>
      )}
    </>
  );
}

interface MuchProps {
  readonly moment: Exclude<Moment, "due">;
  readonly value: Json | undefined;
  readonly onChange: (part: Json) => void;
  readonly disabled: boolean;
}

function HowMuch({ moment, value, onChange, disabled }: MuchProps) {
  const { ladder: words } = usePanelWords();
  if (moment !== "used") return <LimitFields label={words.moments[moment]} {...{ value, onChange, disabled }} />;
  return (
    <NumberEntry
      label={words.percent}
      value={typeof value === "number" ? value : null}
      onChange={(percent) => {
        // A rung without a share would lose what kind of moment it is.
        if (percent !== null) onChange(percent);
      }}
      min={0}
      max={100}
      disabled={disabled}
    />
  );
}

function RareFields({ rung, disabled, onChange }: PartsProps) {
  const { ladder: words } = usePanelWords();
  return (
    <>
      <Part label={words.mark} wide>
        <NamedSelect
          label={words.mark}
          groups={plainly(Object.entries(words.marks).map(([code, name]) => ({ code, name })))}
          value={filled(rung["mark"]) ?? "None"}
          onChange={(mark) => {
            onChange({ ...rung, mark });
          }}
          disabled={disabled}
        />
      </Part>
      <Tick
        label={words.onlyUnclaimed}
        checked={rung["onlyUnclaimed"] === true}
        disabled={disabled}
        onChange={(checked) => {
          onChange(changedIn(rung, { onlyUnclaimed: checked ? true : null }));
        }}
      />
      <TextPart
        label={words.label}
        value={filled(rung["label"])}
        onChange={(label) => {
          onChange({ ...rung, label: label ?? "" });
        }}
        disabled={disabled}
      />
      <TextPart
        label={words.labelEn}
        value={filled(rung["labelEn"])}
        onChange={(labelEn) => {
          onChange({ ...rung, labelEn: labelEn ?? "" });
        }}
        disabled={disabled}
      />
    </>
  );
}
