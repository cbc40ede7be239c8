export type { Activity, Connection, Endpoint, FlowDocument, Position } from "./model/flow";
export type { Json, JsonObject } from "./model/json";
export { inputOf, outcomesOf, type StepTypePorts } from "./model/outcomes";
export { NotAFlow, readElsa } from "./model/readElsa";
export { activityOf, predecessorsOf, reachableFrom, successorsOf, waysIn, waysOut } from "./model/ways";
export { toElsa, writeElsa } from "./model/writeElsa";
