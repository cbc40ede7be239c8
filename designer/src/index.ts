export { ProcedurePicture, type ProcedurePictureProps } from "./canvas/ProcedurePicture";
export type { Overlay } from "./canvas/drawing";
export type { Activity, Connection, Endpoint, FlowDocument, Position } from "./model/flow";
export type { Json, JsonObject } from "./model/json";
export { inputOf, outcomesOf, type StepTypePorts } from "./model/outcomes";
export { NotAFlow, readElsa } from "./model/readElsa";
export { activityOf, predecessorsOf, reachableFrom, successorsOf, waysIn, waysOut } from "./model/ways";
export { toElsa, writeElsa } from "./model/writeElsa";
export { limitWords, readLimit, type Clock, type LimitTexts, type TimeLimit } from "./model/limit";
export {
  stepsInWords,
  stepWords,
  titleOf,
  type OutcomeRow,
  type StepTypeFace,
  type StepWords,
} from "./model/stepWords";
export { marksOf, waysWalked, type StepMark, type Visit } from "./model/trace";
export { whoWords, type CodeNames } from "./model/who";
export { enTexts } from "./texts/en";
export type { PictureTexts } from "./texts/texts";
export { zhTexts } from "./texts/zh";
