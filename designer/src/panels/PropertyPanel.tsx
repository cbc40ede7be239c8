import { Input } from "antd";
import { Fragment, useDeferredValue, useState, type ReactNode } from "react";
import { counts } from "../model/office/counting";
import { typeOf, wordsIn, type InputDescriptor } from "../model/office/descriptor";
import type { Activity } from "../model/document/flow";
import { valueIn } from "../model/document/inputs";
import type { Json } from "../model/elsa/json";
import type { PanelTexts } from "../texts/panel";
import type { Surroundings } from "./editorProps";
import { FindingList, type PanelFinding } from "./FindingList";
import { PanelWords } from "./PanelWords";
import { StepField } from "./StepField";
import { useLatest } from "./useLatest";
import { useLists } from "./useLists";
import { useFirstFocus } from "./useFirstFocus";
import { usePanelStyle } from "./usePanelStyle";

export interface PropertyPanelProps {
  readonly step: Activity;
  readonly surroundings: Surroundings;
  readonly texts: PanelTexts;
  /** What the checks found at this step. */
  readonly findings: readonly PanelFinding[];
  /** The whole new value of an input, at each keystroke; null takes it away. */
  readonly onChangeInput: (name: string, value: Json | null) => void;
  readonly onRename: (name: string) => void;
  /** Whether the name is what is asked for first: the step has just been added. */
  readonly nameFirst?: boolean;
  /** What stands below the input that the ways out of the step come from; at the end where its type has none. */
  readonly afterWays?: ReactNode;
}

/** Everything that can be set at a step, in the order of its type. Needs `panel.css`, an Ant Design theme, and nothing of a server. */
export function PropertyPanel(props: PropertyPanelProps) {
  const { step, surroundings, texts } = props;
  return (
    <PanelWords value={texts}>
      <section className="cfp-panel" style={usePanelStyle()} aria-label={texts.head.panel(titleIn(props))}>
        <Head {...props} />
        <FindingList findings={props.findings} disabled={surroundings.readOnly} />
        {/* What one step left half typed is nothing to another. */}
        <Fields key={step.id} {...props} />
      </section>
    </PanelWords>
  );
}

function Head({ step, surroundings, texts, onRename, nameFirst = false }: PropertyPanelProps) {
  const kind = kindOf(step, surroundings, texts);
  const name = useFirstFocus(nameFirst);
  return (
    <header className="cfp-head">
      <Input
        ref={name}
        className="cfp-name"
        variant="borderless"
        aria-label={texts.head.name}
        value={step.name ?? ""}
        placeholder={kind}
        disabled={surroundings.readOnly}
        onChange={({ target }) => {
          onRename(target.value);
        }}
      />
      <span className="cfp-kind">{kind}</span>
    </header>
  );
}

function Fields({ step, surroundings, texts, onChangeInput, afterWays }: PropertyPanelProps) {
  // What was typed is drawn first; what others then offer follows.
  const lists = useDeferredValue(useLists(step, surroundings, texts.language));
  const change = useLatest(onChangeInput);
  const type = typeOf(surroundings.types, step.type);
  if (!type) return <div className="cfp-quiet">{texts.head.unknownType}</div>;
  const usual = type.inputs.filter(({ isRare }) => isRare !== true);
  const waysFrom = usual.find(({ name }) => name === type.portsFrom) ?? usual.at(-1);
  const field = (descriptor: InputDescriptor) => (
    <Fragment key={descriptor.name}>
      <StepField
        descriptor={descriptor}
        value={valueIn(step.source, descriptor.name) ?? undefined}
        onChangeInput={change}
        {...{ step, lists, surroundings }}
      />
      {descriptor === waysFrom && afterWays}
    </Fragment>
  );
  const rare = type.inputs.filter((input) => input.isRare === true && isAsked(input, step));
  return (
    <>
      {usual.filter((descriptor) => isAsked(descriptor, step)).map(field)}
      {rare.length > 0 && (
        <Rare texts={texts} set={rare.filter(({ name }) => isSet(step, name)).length} fields={rare.map(field)} />
      )}
      {!waysFrom && afterWays}
    </>
  );
}

/** What is seldom set stands folded away, and open where something of it is set. */
function Rare({
  texts,
  set,
  fields,
}: {
  readonly texts: PanelTexts;
  readonly set: number;
  readonly fields: readonly ReactNode[];
}) {
  const [isOpen, open] = useState(set > 0);
  return (
    <details
      className="cfp-rare"
      open={isOpen}
      onToggle={({ currentTarget }) => {
        open(currentTarget.open);
      }}
    >
      <summary className="cfp-heading">
        {texts.head.rare}
        {set > 0 && ` · ${texts.head.rareSet(set)}`}
      </summary>
      {isOpen && fields}
    </details>
  );
}

function isSet({ source }: Activity, name: string): boolean {
  return valueIn(source, name) != null;
}

/** What counts only beside a choice that is not made is not asked for; it is kept, should it be made again. */
function isAsked(descriptor: InputDescriptor, { source }: Activity): boolean {
  const hangsOnChoice = (descriptor.demands?.withChoices ?? []).length > 0 || descriptor.isRare === true;
  return !hangsOnChoice || counts(descriptor, (input) => valueIn(source, input) ?? null);
}

function titleIn({ step, surroundings, texts }: PropertyPanelProps): string {
  const own = step.name ?? "";
  return own !== "" ? own : kindOf(step, surroundings, texts);
}

function kindOf({ type }: Activity, { types }: Surroundings, { language }: PanelTexts): string {
  const descriptor = typeOf(types, type);
  return descriptor ? wordsIn(descriptor.name, language) || type : type;
}
