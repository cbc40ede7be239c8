import { TreeSelect } from "antd";
import { useId, useMemo } from "react";
import { readWho, type Who } from "../../model/editors/who";
import { changedIn, type JsonObject } from "../../model/elsa/json";
import type { EditorProps } from "../editorProps";
import { usePanelWords } from "../PanelWords";
import { NamedChips, NamedSelect, plainly } from "../parts/NamedSelect";
import { treeSearch } from "../parts/entries";
import { objectFrom, unlessEmpty } from "../ordered/objects";
import { Part } from "../parts/Part";
import { useLabel } from "../useLabel";
import { whoTree } from "./whoTree";

/** 由谁办理: a role, a unit, a person, whoever a field of the case names, or whoever did a step; and by whom not. */
export function WhoEditor(props: EditorProps) {
  const { descriptor, value, onChange, lists, surroundings } = props;
  const words = usePanelWords();
  const { office, readOnly } = surroundings;
  const source = objectFrom(value);
  const rule = useMemo(() => readWho(value ?? {}) ?? emptyRule, [value]);
  const tree = useMemo(() => whoTree({ rule, office, lists, words }), [rule, office, lists, words]);
  const inUnit = rule.doneBy === null && rule.personField === null && (rule.unit ?? rule.unitField) !== null;
  const change = (next: JsonObject) => {
    onChange(unlessEmpty(next));
  };
  return (
    <div className="cfp-parts">
      <TreeSelect<string | null>
        id={useId()}
        className="cfp-wide cfp-part-wide"
        aria-label={useLabel(descriptor)}
        showSearch={treeSearch}
        treeDefaultExpandedKeys={["posts"]}
        allowClear
        placeholder={words.who.choose}
        notFoundContent={words.codes.none}
        disabled={readOnly}
        treeData={tree}
        value={chosenIn(rule)}
        onChange={(chosen: string | null | undefined) => {
          change(withChosen(source, chosen ?? null));
        }}
      />
      {inUnit && <PostInUnit {...props} {...{ rule, source, change }} />}
      <NotBy {...props} {...{ rule, source, change }} />
    </div>
  );
}

interface PartProps extends EditorProps {
  readonly rule: Who;
  readonly source: JsonObject;
  readonly change: (next: JsonObject) => void;
}

function PostInUnit({ rule, source, change, surroundings }: PartProps) {
  const { who: words } = usePanelWords();
  return (
    <Part label={words.post} wide>
      <NamedSelect
        label={words.post}
        groups={plainly(surroundings.office.roles)}
        value={rule.role}
        onChange={(post) => {
          change(changedIn(source, { role: post }));
        }}
        clearable
        placeholder={words.anyPost}
        disabled={surroundings.readOnly}
      />
    </Part>
  );
}

function NotBy({ rule, source, change, lists, surroundings }: PartProps) {
  const { who: words, codes } = usePanelWords();
  return (
    <Part label={words.notBy} wide>
      <NamedChips
        label={words.notBy}
        groups={plainly(lists.steps.map(({ code, name }) => ({ code, name: words.didStep(name) })))}
        missing={codes.unknownStep}
        value={rule.notBy}
        onChange={(steps) => {
          change(changedIn(source, { notBy: steps.length > 0 ? steps : null }));
        }}
        placeholder={words.notByChoose}
        disabled={surroundings.readOnly}
      />
    </Part>
  );
}

const emptyRule: Who = {
  role: null,
  unit: null,
  unitField: null,
  person: null,
  personField: null,
  doneBy: null,
  notBy: [],
};

/** The entry of the tree that a rule says, in the order in which the engine looks. */
function chosenIn({ doneBy, personField, unitField, person, unit, role: post }: Who): string | null {
  if (doneBy !== null) return `doneBy:${doneBy}`;
  if (personField !== null) return `personField:${personField}`;
  if (unitField !== null) return `unitField:${unitField}`;
  if (person !== null) return `person:${person}`;
  if (unit !== null) return `unit:${unit}`;
  return post === null ? null : `post:${post}`;
}

const nobody = { role: null, unit: null, unitField: null, person: null, personField: null, doneBy: null };

/** The rule with another choice. A role stays beside a unit, where it is a post in it; by whom not is kept. */
function withChosen(rule: JsonObject, chosen: string | null): JsonObject {
  const rest = changedIn(rule, nobody);
  if (chosen === null) return rest;
  const kind = chosen.slice(0, chosen.indexOf(":"));
  const code = chosen.slice(kind.length + 1);
  if (kind === "post") return { role: code, ...rest };
  const { role: before = null } = rule;
  const post = kind === "unit" || kind === "unitField" ? before : null;
  return { ...changedIn({}, { role: post }), [kind]: code, ...rest };
}
