import type { CaseField } from "../../model/document/caseFields";
import type { Office } from "../../model/office/office";
import type { RuleNaming } from "../../model/words/ruleWords";
import type { PanelTexts } from "../../texts/panel";
import { valueName } from "../parts/fieldValues";

/** What conditions are said with: fields and their values by name. */
export function ruleNaming(fields: readonly CaseField[], office: Office, words: PanelTexts): RuleNaming {
  const find = (name: string) => fields.find((field) => field.name === name);
  return {
    texts: words.rule,
    fieldName: (name) => find(name)?.label ?? words.codes.unknownField(name),
    valueName: (name, value) => valueName(find(name), value, office, words),
  };
}
