import type { JsonObject } from "../elsa/json";
import type { Finding } from "../office/finding";

/**
 * A procedure as the designer edits it: an Elsa 3 workflow definition whose root is an `Elsa.Flowchart`.
 * Each part keeps in `source` the JSON that it was read from. Its other properties are what the designer knows of and
 * changes; writing lays them over `source`, so whatever the designer does not know of survives untouched (ADR 0001).
 */
export interface FlowDocument {
  readonly definitionId: string;
  readonly name: string | null;
  readonly version: number;
  readonly isPublished: boolean;
  readonly activities: readonly Activity[];
  readonly connections: readonly Connection[];
  readonly source: JsonObject;
  /** What is said of how the file was written that it was read from; left out where there is nothing to say. */
  readonly told?: readonly Finding[];
}

/** One step of the procedure. `id` is unique in its document. */
export interface Activity {
  readonly id: string;
  /** Name of the step type, e.g. `Elsa.FlowDecision` or `CaseFlow.HumanTask`. */
  readonly type: string;
  /** What people call the step; null when it has none of its own. */
  readonly name: string | null;
  /** Upper left corner on the canvas, in canvas units (pixels at 100 %); null before it was ever placed. */
  readonly position: Position | null;
  readonly source: JsonObject;
}

export interface Position {
  readonly x: number;
  readonly y: number;
}

/** The way from an outcome of one activity to another activity. */
export interface Connection {
  readonly from: Endpoint;
  readonly to: Endpoint;
  readonly source: JsonObject;
}

export interface Endpoint {
  readonly activity: string;
  /** An outcome at the `from` end; Elsa writes `In` at the `to` end. */
  readonly port: string;
}
