import type { Json } from "../elsa/json";
import type { TimeLimit } from "../words/limit";
import type { CodeNames } from "../words/naming";

/** Something that a procedure names by its code and people by its name. */
export interface Named {
  readonly code: string;
  readonly name: string;
}

export interface OfficeUnit extends Named {
  /** Code of the unit above; null at the top. */
  readonly parent: string | null;
}

export interface OfficePerson extends Named {
  readonly unit: string | null;
  readonly roles: readonly string[];
  /** Whether the person still works here: who has left is shown where a procedure names them, and offered to nobody. */
  readonly active: boolean;
}

/** 研判规则表. What a step can suggest by. */
export interface OfficeTable extends Named {
  /** Whether a version is in force: nothing is suggested by any other. */
  readonly published: boolean;
}

/** 子流程. A published procedure, which others can call. Its code is its definition id. */
export interface OfficeProcedure extends Named {
  /** The version in force. */
  readonly version: number;
  /** Names of its ends. */
  readonly results: readonly string[];
  /** Names of the fields that it declares or fills. */
  readonly fields: readonly string[];
  /** Codes of those that it calls, and that those call. */
  readonly calls: readonly string[];
}

/** 案件字段. A field that every case has, whatever its procedure. */
export interface OfficeField {
  readonly name: string;
  readonly label: string;
  /** Name of the field type, e.g. `Choice`; the same as a form field's. */
  readonly type: string;
  readonly choices: readonly { readonly value: string; readonly label: string }[];
  /** Whether a form or a step may fill it. */
  readonly writable: boolean;
  readonly inConditions: boolean;
  /** Characters that a text takes at most, in every form. */
  readonly longest?: number;
}

/** A kind of field that a form may have. */
export interface OfficeFieldType {
  readonly type: string;
  readonly label: string;
  /** What its values are, e.g. `Line`, `Lines` or `Several`. */
  readonly shape?: string;
  /** Whether such a field lists what may be chosen. */
  readonly hasChoices?: boolean;
  /** Characters that a text takes where the field itself sets no limit. */
  readonly longest?: number;
}

/** What the office has that a procedure may name: what is not in these lists cannot be chosen. */
export interface Office {
  readonly roles: readonly Named[];
  readonly units: readonly OfficeUnit[];
  readonly people: readonly OfficePerson[];
  readonly categories: readonly Named[];
  /** None in an office that has no rule tables. */
  readonly tables?: readonly OfficeTable[];
  /** Left out by an office that says nothing of its procedures. */
  readonly procedures?: readonly OfficeProcedure[];
  readonly fields: readonly OfficeField[];
  readonly fieldTypes: readonly OfficeFieldType[];
  /** The ladder of a step that has none of its own, as a definition writes it; without it only its being is told of. */
  readonly defaultLadder?: Json;
  /** How far the office's clocks are from UTC, as moments are written, e.g. `+08:00`; which is taken when it is left out. */
  readonly utcOffset?: string;
}

/** When a limit would end that began at a sample moment, and why. All in words. */
export interface SampleDue {
  readonly from: string;
  readonly due: string;
  /** “为什么是这一天”, one line each. */
  readonly reasons: readonly string[];
  /** What makes the day uncertain, e.g. that the work calendar is not kept that far. */
  readonly warnings?: readonly string[];
}

/** A mail as its reader would get it. All in words. */
export interface SampleMail {
  /** Each rule of the rung with the people whom it means now. */
  readonly to: readonly string[];
  readonly copy: readonly string[];
  readonly subject: string;
  /** Of those that go out for information; null where nobody is copied. */
  readonly copySubject: string | null;
  /** When it would be sent. */
  readonly at: string;
  readonly body: string;
}

/** What only whoever shows the designer can find out. Each may be missing; the screen then leaves out what it would show. */
export interface Asking {
  readonly sampleDue?: (limit: TimeLimit) => Promise<SampleDue>;
  /**
   * The mail of a rung of the procedure as it is drawn now. Fails with an error that says in words why there is none, or says nothing.
   * @param rung Its name, in the step's own ladder or in the office's.
   */
  readonly sampleMail?: (step: string, rung: string) => Promise<SampleMail>;
  /** The address at which a procedure is drawn. */
  readonly addressOf?: (procedure: string) => string;
}

export function namesOf({ roles, units, people, fields, procedures = [] }: Office): CodeNames {
  return {
    roles: byCode(roles),
    units: byCode(units),
    people: byCode(people),
    fields: labels(fields),
    procedures: byCode(procedures),
  };
}

function byCode(entries: readonly Named[]): Readonly<Record<string, string>> {
  return Object.fromEntries(entries.map(({ code, name }) => [code, name]));
}

function labels(fields: readonly OfficeField[]): Readonly<Record<string, string>> {
  return Object.fromEntries(fields.map(({ name, label }) => [name, label]));
}
