import type { TFunction } from "i18next";
import type { QueryFunction } from "@tanstack/react-query";
import type { ComponentType } from "react";
import type { FieldValue, FormField } from "../api/schemas";
import type { InputProps } from "./inputs/inputProps";

/** What of a field is needed to read its values. */
export type Worded = Pick<FormField, "type" | "choices">;

export interface FieldInputProps extends InputProps {
  /** With the limit of its type where it sets none, see `withLimit`. */
  readonly field: FormField;
  /** The case that it is filled in for; not given before there is one. */
  readonly caseId?: number;
  /** An answer can be taken back: nothing is said then. */
  readonly clearable?: boolean;
  /** It is what the form is about: a long text has more room. */
  readonly tall?: boolean;
  /** The last day or moment that can be meant. */
  readonly last?: string;
}

export interface ShownProps {
  readonly caseId: number;
  readonly value: FieldValue;
}

/** What reading a value takes. */
export interface Reading {
  readonly t: TFunction;
  readonly language: string;
  readonly moment: (iso: string) => string;
  /** Names of what the type names by code. */
  readonly names: ReadonlyMap<string, string>;
}

export interface Named {
  readonly code: string;
  readonly name: string;
}

/** Where names are read, such as `unitsQuery`. */
export interface NamesQuery {
  readonly queryKey: string[];
  readonly queryFn?: QueryFunction<readonly Named[], string[]>;
}

/**
 * A kind of field on the screen. To add one, write one file in `types`, called as the service calls the type (Domain/Fields/Types):
 * it is found by itself.
 */
export interface FieldType {
  /** Asks for a value. What it hands on is what the service takes. */
  readonly Input: ComponentType<FieldInputProps>;
  /** What the service would say against a value that is not empty; null when it can be handed in. */
  readonly problem: (field: FormField, value: FieldValue, t: TFunction) => string | null;
  /** A value as people read it. */
  readonly inWords: (field: Worded, value: FieldValue, reading: Reading) => string;
  /** Names of what its values name by code. */
  readonly names?: NamesQuery;
  /** Shows a value of a case that is more than its words. */
  readonly Shown?: ComponentType<ShownProps>;
  /** Its values have the whole width, however short. */
  readonly wide?: boolean;
  /** Its input has a count at the end of the first line below it. */
  readonly counted?: boolean;
  /** Its values belong to one case: it cannot be filled in once for several. */
  readonly ofOneCase?: boolean;
  /** It is filled in at a step only, not corrected afterwards. */
  readonly onlyInSteps?: boolean;
}
