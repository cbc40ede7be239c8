import type { Json, JsonObject } from "../../model/elsa/json";
import type { Office } from "../../model/office/office";
import { groupOf, withParts, type RuleGroup } from "../../model/words/ruleParts";
import { ruleWords } from "../../model/words/ruleWords";
import type { PanelLists } from "../lists";
import { usePanelWords } from "../PanelWords";
import { objectFrom } from "../ordered/objects";
import { GroupFields } from "./GroupFields";
import { ruleNaming } from "./naming";

export interface RuleProps {
  readonly label: string;
  readonly rule: Json | undefined;
  /** Null when no condition is left. */
  readonly onChange: (rule: JsonObject | null) => void;
  readonly lists: PanelLists;
  readonly office: Office;
  readonly disabled: boolean;
}

/** A condition as a sentence, and under it the parts that it is made of. */
export function RuleFields({ rule, onChange, ...surroundings }: RuleProps) {
  const words = usePanelWords();
  const { lists, office } = surroundings;
  const source = objectFrom(rule);
  const group = groupOf(rule) ?? { joined: "all" as const, parts: Object.keys(source).length === 0 ? [] : [source] };
  return (
    <div className="cfp-rule">
      <div className="cfp-said">{ruleWords(rule, ruleNaming(lists.fields, office, words))}</div>
      <GroupFields
        {...surroundings}
        group={group}
        nested={false}
        onChange={(next) => {
          onChange(written(source, next));
        }}
      />
    </div>
  );
}

/** A single test stands by itself, unless it stood in a group before. */
function written(before: JsonObject, group: RuleGroup): JsonObject | null {
  const [first, ...others] = group.parts;
  if (first === undefined) return null;
  if (groupOf(before)) return withParts(before, group);
  return others.length === 0 && !groupOf(first) ? first : { [group.joined]: group.parts };
}
