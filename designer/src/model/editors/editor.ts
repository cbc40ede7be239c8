import type { Words } from "../office/descriptor";
import type { Json } from "../elsa/json";
import type { Naming } from "../words/naming";

/** A way out of a step. */
export interface Port {
  readonly port: string;
  /** What people read on it; null for passing the deadline, for which each screen has its own word. */
  readonly label: string | null;
  /** The same in both languages, where the product itself calls it so. */
  readonly words?: Words;
}

/** What is known of the values of one kind of editor. A kind leaves out what its values have nothing to say of. */
export interface Editor {
  /** The ways out that the entries of the value are. Asked of the one input that a type takes its ports from. */
  readonly entries?: (value: Json) => readonly Port[];
  /** The way out that the value opens beside those. */
  readonly wayOut?: (value: Json) => Port | null;
  /**
   * Who has the step, in words; null when the value names nobody.
   * @param post The role that the step has beside the value; null when it has none.
   */
  readonly who?: (value: Json, naming: Naming, post: string | null) => string | null;
  /** The role that the value is, for those that ask for one beside them. */
  readonly post?: (value: Json) => string | null;
  /** How long the step may take, in words; null when the value is no complete limit. */
  readonly limit?: (value: Json, naming: Naming) => string | null;
  /** Fields of the case that decide something. */
  readonly fieldsRead?: (value: Json) => readonly string[];
  /** Fields of the case whose values are quoted to people. */
  readonly fieldsQuoted?: (value: Json) => readonly string[];
  /** Fields that others begin with. */
  readonly fieldsBegun?: (value: Json) => readonly string[];
  /** Fields of the case that are filled. */
  readonly fieldsWritten?: (value: Json) => readonly string[];
  /** Ids of other steps that are spoken of. */
  readonly stepsNamed?: (value: Json) => readonly string[];
  /** The value where those steps are called otherwise; null for a step that is gone. */
  readonly withSteps?: (value: Json, renamed: (id: string) => string | null) => Json;
  /** Who is told something, as the definition writes them, e.g. `role:leader`. */
  readonly told?: (value: Json) => readonly string[];
}
