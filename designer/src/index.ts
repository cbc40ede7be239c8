export { ProcedurePicture, type ProcedurePictureProps } from "./canvas/ProcedurePicture";
export type { Overlay } from "./canvas/drawing";
export type { InputDescriptor, Language, StepDescriptor, Words } from "./model/descriptor";
export type { Editor, Port } from "./model/editors/editor";
export type { Activity, Connection, Endpoint, FlowDocument, Position } from "./model/flow";
export { inputsOf, type Input } from "./model/inputs";
export type { Json, JsonObject } from "./model/json";
export type { CodeNames, LimitTexts, WhoTexts } from "./model/naming";
export { portsOf } from "./model/ports";
export { NotAFlow, readElsa } from "./model/readElsa";
export { activityOf, predecessorsOf, reachableFrom, successorsOf, waysIn, waysOut } from "./model/ways";
export { toElsa, writeElsa } from "./model/writeElsa";
export { limitWords, readLimit, type Clock, type TimeLimit } from "./model/limit";
export { stepsInWords, stepWords, titleOf, type OutcomeRow, type StepWords } from "./model/stepWords";
export { marksOf, waysWalked, type StepMark, type Visit } from "./model/trace";
export { usesOf, type Uses } from "./model/uses";
export { enTexts } from "./texts/en";
export type { PictureTexts } from "./texts/texts";
export { zhTexts } from "./texts/zh";
export { ProcedureDesigner, type ProcedureDesignerProps } from "./shell/ProcedureDesigner";
export type { CardNote } from "./shell/designing";
export type { ViewName } from "./shell/Toolbar";
export type { Piece } from "./shell/pieces";
export type { Finding } from "./model/finding";
export type { History } from "./model/history/history";
export type {
  Asking,
  Named,
  Office,
  OfficeField,
  OfficePerson,
  OfficeUnit,
  SampleDue,
  SampleMail,
} from "./model/office";
export type { DesignerTexts } from "./texts/designerTexts";
export { enDesigner } from "./texts/designer.en";
export { zhDesigner } from "./texts/designer.zh";
export { copiedAs, emptyProcedure, endTypeOf } from "./model/newProcedure";
