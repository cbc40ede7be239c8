import { Segmented } from "antd";
import { useRef } from "react";
import type { JsonObject } from "../../model/elsa/json";
import { depthOf, groupOf, withParts, type Joined, type RuleGroup } from "../../model/words/ruleParts";
import { ruleWords } from "../../model/words/ruleWords";
import { usePanelWords } from "../PanelWords";
import { useAdded, useFocusOnAdded } from "../ordered/added";
import { replaced, without } from "../ordered/objects";
import { ruleNaming } from "./naming";
import type { RuleProps } from "./RuleFields";
import { TestFields } from "./TestFields";
import { LinkButton } from "../parts/LinkButton";
import { RemoveButton } from "../ordered/RemoveButton";

interface Props extends Pick<RuleProps, "label" | "lists" | "office" | "disabled"> {
  readonly group: RuleGroup;
  /** A group within another: no third one is opened in it. */
  readonly nested: boolean;
  readonly onChange: (group: RuleGroup) => void;
}

const fresh: JsonObject = { is: "Is" };

/** Conditions that are joined, each with a button that takes it away. */
export function GroupFields({ group, nested, onChange, ...surroundings }: Props) {
  const { rule: words } = usePanelWords();
  const [{ label, disabled }, { parts }] = [surroundings, group];
  const [added, add] = useAdded();
  const box = useRef<HTMLDivElement>(null);
  useFocusOnAdded(added, (at) => box.current?.querySelectorAll(":scope > .cfp-rule-part")[at]);
  const change = (next: readonly JsonObject[]) => {
    onChange({ ...group, parts: next });
  };
  const adder = (said: string, part: JsonObject) => (
    <LinkButton
      onClick={() => {
        change([...parts, part]);
        add(parts.length);
      }}
    >
      {said}
    </LinkButton>
  );
  return (
    <div ref={box} className={nested ? "cfp-group cfp-nested" : "cfp-group"}>
      {parts.length > 1 && <HowJoined {...{ label, group, onChange, disabled }} />}
      {parts.map((part, index) => (
        // A condition has nothing that stays when it is changed.
        <OnePart
          key={index}
          {...surroundings}
          label={`${label} ${index + 1}`}
          {...{ part, nested }}
          onChange={(next) => {
            change(replaced(parts, index, next));
          }}
          onRemove={() => {
            change(without(parts, index));
          }}
        />
      ))}
      {!disabled && (
        <div>
          {adder(words.add, fresh)}
          {!nested && adder(words.addGroup, { any: [fresh] })}
        </div>
      )}
    </div>
  );
}

function HowJoined({ label, group, onChange, disabled }: Pick<Props, "label" | "group" | "onChange" | "disabled">) {
  const { rule: words } = usePanelWords();
  return (
    <Segmented<Joined>
      size="small"
      aria-label={`${label} ${words.joined}`}
      options={[
        { value: "all", label: words.all },
        { value: "any", label: words.any },
      ]}
      value={group.joined}
      disabled={disabled}
      onChange={(joined) => {
        onChange({ ...group, joined });
      }}
    />
  );
}

interface PartProps extends Pick<RuleProps, "label" | "lists" | "office" | "disabled"> {
  readonly part: JsonObject;
  readonly nested: boolean;
  readonly onChange: (part: JsonObject) => void;
  readonly onRemove: () => void;
}

function OnePart({ part, nested, onChange, onRemove, ...surroundings }: PartProps) {
  const words = usePanelWords();
  const { label, lists, office, disabled } = surroundings;
  const depth = depthOf(part);
  const group = groupOf(part);
  const said = ruleWords(part, ruleNaming(lists.fields, office, words));
  return (
    <div className="cfp-rule-part">
      {group === null && <TestFields {...surroundings} {...{ part, onChange }} />}
      {group !== null && depth === 1 && !nested && (
        <GroupFields
          {...surroundings}
          label={label}
          group={group}
          nested
          onChange={(next) => {
            onChange(withParts(part, next));
          }}
        />
      )}
      {group !== null && (depth > 1 || nested) && (
        <div className="cfp-quiet">
          <div className="cfp-said">{said}</div>
          {words.rule.deeper}
        </div>
      )}
      {!disabled && <RemoveButton label={words.rule.remove(said)} disabled={disabled} onClick={onRemove} />}
    </div>
  );
}
