export { ProcedurePicture, type ProcedurePictureProps } from "./picture/ProcedurePicture";
export type { InputDescriptor, Language, StepDescriptor, Words } from "./model/office/descriptor";
export type { Editor, Port } from "./model/editors/editor";
export type { Activity, Connection, Endpoint, FlowDocument, Position } from "./model/document/flow";
export { Checker } from "./model/checks/checker";
export { findingsOf } from "./model/checks/findings";
export { findingWords } from "./model/checks/words";
export { fixesOf, reasonOf } from "./model/checks/fixes/fixesOf";
export { fixWords } from "./model/checks/fixes/labels";
export type { Fix } from "./model/checks/fixes/fix";
export type { Finding, FindingValue } from "./model/office/finding";
export { namesOf } from "./model/office/office";
export type {
  Asking,
  Named,
  Office,
  OfficeField,
  OfficeFieldType,
  OfficePerson,
  OfficeProcedure,
  OfficeUnit,
  SampleDue,
  SampleMail,
} from "./model/office/office";
export { inputsOf, type Input } from "./model/document/inputs";
export type { Json, JsonObject } from "./model/elsa/json";
export type { CodeNames, LimitTexts, WhoTexts } from "./model/words/naming";
export { portsOf } from "./model/document/ports";
export { NotAFlow, readElsa } from "./model/elsa/readElsa";
export { activityOf, predecessorsOf, reachableFrom, successorsOf, waysIn, waysOut } from "./model/document/ways";
export { toElsa, writeElsa } from "./model/elsa/writeElsa";
export { byLabel, isSought } from "./model/words/sought";
export { beginning } from "./model/words/signs";
export { limitWords, readLimit, type Clock, type TimeLimit } from "./model/words/limit";
export { stepsInWords, type OutcomeRow, type StepWords } from "./model/words/stepWords";
export { marksOf, waysWalked, type StepMark, type Visit } from "./model/document/trace";
export { callerOf, carriedStepName } from "./model/document/called";
export { usesOf, type Uses } from "./model/document/uses";
export { enTexts } from "./texts/en";
export type { PictureTexts } from "./texts/texts";
export { zhTexts } from "./texts/zh";
export { ProcedureDesigner, type ProcedureDesignerProps } from "./shell/ProcedureDesigner";
export { documentLeft, type LeftDesigner } from "./shell/kept/leaving";
export type { CardNote, NotePart } from "./shell/designing";
export type { OnRegulation } from "./shell/takeAway/useTaking";
export type { ViewName } from "./shell/Toolbar";
export type { Piece } from "./shell/pieces";
export type { History } from "./model/history/history";
export type { DesignerTexts } from "./texts/designerTexts";
export { enDesigner } from "./texts/designer.en";
export { zhDesigner } from "./texts/designer.zh";
export { templateNamed, templateNames, type TemplateName } from "./templates/templates";
export { copiedAs, emptyProcedure } from "./model/document/newProcedure";
export { ProcedureTree, type ProcedureTreeProps } from "./shell/ProcedureTree";
export { compare, type Comparison, type StepChange, type WayChange } from "./model/comparison/compare";
export { FirstInput } from "./shell/FirstInput";
export { merged, type Merged } from "./model/comparison/merge";
