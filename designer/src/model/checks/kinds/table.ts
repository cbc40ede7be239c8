import { assignments } from "./assignments";
import { procedure, results } from "./called";
import { cases } from "./cases";
import { formFields } from "./formFields";
import type { Kind } from "./kind";
import { ladder } from "./ladder";
import { limit, timeSpan } from "./limits";
import { branches, recipients, steps } from "./lists";
import { outcomes } from "./outcomes";
import { choice, number, roleCode, text, yesNo } from "./plain";
import { rule } from "./rule";
import { ruleTable } from "./ruleTable";
import { units } from "./units";
import { signers, who } from "./who";

const kinds: ReadonlyMap<string, Kind> = new Map([
  ["Text", text],
  ["LongText", text],
  ["FilledText", text],
  ["FilledLongText", text],
  ["YesNo", yesNo],
  ["Choice", choice],
  ["Number", number],
  ["Who", who],
  ["Signers", signers],
  ["Role", roleCode],
  ["Units", units],
  ["Steps", steps],
  ["TimeLimit", limit],
  ["TimeSpan", timeSpan],
  ["Deadline", limit],
  ["Ladder", ladder],
  ["FormFields", formFields],
  ["Outcomes", outcomes],
  ["Rule", rule],
  ["Cases", cases],
  ["Branches", branches],
  ["Procedure", procedure],
  ["Results", results],
  ["Assignments", assignments],
  ["Recipients", recipients],
  ["FieldName", text],
  ["Table", ruleTable],
]);

/** As with the editors, a kind that a newer server has is as plain as a text. */
export function kindOf(editor: string): Kind {
  return kinds.get(editor) ?? text;
}
