import { TreeSelect } from "antd";
import { useId, useMemo } from "react";
import { readWho, type Who } from "../../model/editors/who";
import { changedIn, type JsonObject } from "../../model/elsa/json";
import type { EditorProps } from "../editorProps";
import { usePanelWords } from "../PanelWords";
import { NamedSelect, plainly } from "../parts/NamedSelect";
import { treeSearch } from "../parts/entries";
import { Part } from "../parts/Part";
import { whoTree } from "./whoTree";

interface Props extends Pick<EditorProps, "lists" | "surroundings"> {
  readonly label: string;
  readonly rule: JsonObject;
  readonly onChange: (rule: JsonObject) => void;
  /** Whether a field that names several may be chosen: each of them is meant. */
  readonly several?: boolean;
}

/** Whom a rule names: a role, a unit, a person, whoever a field of the case names, or whoever did a step. */
export function WhoChoice(props: Props) {
  const { label, rule: source, onChange, lists, surroundings, several = false } = props;
  const words = usePanelWords();
  const { office, readOnly } = surroundings;
  const rule = useMemo(() => readWho(source) ?? emptyRule, [source]);
  const tree = useMemo(() => whoTree({ rule, office, lists, words, several }), [rule, office, lists, words, several]);
  const inUnit = rule.doneBy === null && rule.personField === null && (rule.unit ?? rule.unitField) !== null;
  return (
    <>
      <TreeSelect<string | null>
        id={useId()}
        className="cfp-wide cfp-part-wide"
        aria-label={label}
        showSearch={treeSearch}
        treeDefaultExpandedKeys={["posts"]}
        allowClear
        placeholder={words.who.choose}
        notFoundContent={words.codes.none}
        disabled={readOnly}
        treeData={tree}
        value={chosenIn(rule)}
        onChange={(chosen: string | null | undefined) => {
          onChange(withChosen(source, chosen ?? null));
        }}
      />
      {inUnit && <PostInUnit {...props} post={rule.role} />}
    </>
  );
}

function PostInUnit({ rule, post, onChange, surroundings }: Props & { readonly post: string | null }) {
  const { who: words } = usePanelWords();
  return (
    <Part label={words.post} wide>
      <NamedSelect
        label={words.post}
        groups={plainly(surroundings.office.roles)}
        value={post}
        onChange={(role) => {
          onChange(changedIn(rule, { role }));
        }}
        clearable
        placeholder={words.anyPost}
        disabled={surroundings.readOnly}
      />
    </Part>
  );
}

export const emptyRule: Who = {
  role: null,
  unit: null,
  unitField: null,
  person: null,
  personField: null,
  doneBy: null,
  notBy: [],
};

/** The entry of the tree that a rule says, in the order in which the engine looks. */
export function chosenIn({ doneBy, personField, unitField, person, unit, role: post }: Who): string | null {
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
