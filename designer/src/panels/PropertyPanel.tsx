import { Input } from "antd";
import { Fragment, useDeferredValue, type ReactNode } from "react";
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
  const waysFrom = type.inputs.find(({ name }) => name === type.portsFrom) ?? type.inputs.at(-1);
  return (
    <>
      {type.inputs
        .filter((descriptor) => isAsked(descriptor, step))
        .map((descriptor) => (
          <Fragment key={descriptor.name}>
            <StepField
              descriptor={descriptor}
              value={valueIn(step.source, descriptor.name) ?? undefined}
              onChangeInput={change}
              {...{ step, lists, surroundings }}
            />
            {descriptor === waysFrom && afterWays}
          </Fragment>
        ))}
      {!waysFrom && afterWays}
    </>
  );
}

/** What counts only beside a choice that is not made is not asked for; it is kept, should it be made again. */
function isAsked(descriptor: InputDescriptor, { source }: Activity): boolean {
  const hangsOnChoice = (descriptor.demands?.withChoices ?? []).length > 0;
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
