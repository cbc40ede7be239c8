import { assignments } from "./assignments";
import { branches } from "./branches";
import { procedure, results } from "./calling/called";
import { cases } from "./cases";
import { deadline } from "./deadline";
import type { Editor } from "./editor";
import { filledText } from "./filledText";
import { formFields } from "./formFields";
import { ladder } from "./ladder";
import { outcomes } from "./outcomes";
import { plain } from "./plain";
import { recipients } from "./recipients";
import { role } from "./role";
import { rule } from "./rule";
import { ruleTable } from "./ruleTable";
import { signers } from "./signing/signers";
import { steps } from "./steps";
import { timeLimit } from "./timeLimit";
import { timeSpan } from "./timeSpan";
import { units } from "./units";
import { who } from "./who";

/** Every kind of editor that the server has. */
export const editors: ReadonlyMap<string, Editor> = new Map([
  ["Text", plain],
  ["LongText", plain],
  ["FilledText", filledText],
  ["FilledLongText", filledText],
  ["YesNo", plain],
  ["Choice", plain],
  ["Number", plain],
  ["Who", who],
  ["Signers", signers],
  ["Role", role],
  ["Units", units],
  ["Steps", steps],
  ["TimeLimit", timeLimit],
  ["TimeSpan", timeSpan],
  ["Deadline", deadline],
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
  ["FieldName", plain],
  ["Table", ruleTable],
]);

/** A kind that a newer server has is as plain as a text. */
export function editorOf(kind: string): Editor {
  return editors.get(kind) ?? plain;
}
