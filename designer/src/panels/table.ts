import type { ComponentType } from "react";
import type { EditorProps } from "./editorProps";
import { FormFieldsEditor } from "./form/FormFieldsEditor";
import { AssignmentsEditor } from "./kinds/AssignmentsEditor";
import { BranchesEditor } from "./kinds/BranchesEditor";
import { ChoiceEditor } from "./kinds/ChoiceEditor";
import { DeadlineEditor } from "./kinds/DeadlineEditor";
import { FieldNameEditor } from "./kinds/FieldNameEditor";
import { FilledTextEditor } from "./text/FilledTextEditor";
import { LongTextEditor } from "./text/LongTextEditor";
import { NumberEditor } from "./kinds/NumberEditor";
import { ProcedureEditor } from "./called/ProcedureEditor";
import { RecipientsEditor } from "./kinds/RecipientsEditor";
import { ResultsEditor } from "./called/ResultsEditor";
import { RoleEditor } from "./kinds/RoleEditor";
import { SignersEditor } from "./kinds/SignersEditor";
import { StepsEditor } from "./kinds/StepsEditor";
import { TextEditor } from "./text/TextEditor";
import { TimeLimitEditor } from "./kinds/TimeLimitEditor";
import { TimeSpanEditor } from "./kinds/TimeSpanEditor";
import { UnitsEditor } from "./kinds/UnitsEditor";
import { UnknownEditor } from "./kinds/UnknownEditor";
import { WhoEditor } from "./kinds/WhoEditor";
import { YesNoEditor } from "./kinds/YesNoEditor";
import { LadderEditor } from "./ladder/LadderEditor";
import { OutcomesEditor } from "./outcomes/OutcomesEditor";
import { CasesEditor } from "./rule/CasesEditor";
import { RuleEditor } from "./rule/RuleEditor";
import { RuleTableEditor } from "./rule/RuleTableEditor";

type EditorComponent = ComponentType<EditorProps>;

/** What is shown for each kind of editor that the server has; the same kinds as `model/editors/table.ts`. */
export const editorComponents: ReadonlyMap<string, EditorComponent> = new Map<string, EditorComponent>([
  ["Text", TextEditor],
  ["LongText", LongTextEditor],
  ["FilledText", FilledTextEditor],
  ["FilledLongText", FilledTextEditor],
  ["YesNo", YesNoEditor],
  ["Choice", ChoiceEditor],
  ["Number", NumberEditor],
  ["Who", WhoEditor],
  ["Signers", SignersEditor],
  ["Role", RoleEditor],
  ["Units", UnitsEditor],
  ["Steps", StepsEditor],
  ["TimeLimit", TimeLimitEditor],
  ["TimeSpan", TimeSpanEditor],
  ["Deadline", DeadlineEditor],
  ["Ladder", LadderEditor],
  ["FormFields", FormFieldsEditor],
  ["Outcomes", OutcomesEditor],
  ["Rule", RuleEditor],
  ["Cases", CasesEditor],
  ["Branches", BranchesEditor],
  ["Procedure", ProcedureEditor],
  ["Results", ResultsEditor],
  ["Assignments", AssignmentsEditor],
  ["Recipients", RecipientsEditor],
  ["FieldName", FieldNameEditor],
  ["Table", RuleTableEditor],
]);

/** A kind that a newer server has is read and not changed. */
export function editorComponentOf(kind: string): EditorComponent {
  return editorComponents.get(kind) ?? UnknownEditor;
}
