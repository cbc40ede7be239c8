/** What people call the codes of a definition. A code without a name is shown as it is. */
export interface CodeNames {
  readonly roles?: Readonly<Record<string, string>>;
  readonly units?: Readonly<Record<string, string>>;
  readonly people?: Readonly<Record<string, string>>;
  /** Labels of case fields that the procedure does not declare itself. */
  readonly fields?: Readonly<Record<string, string>>;
  /** Procedures that others call; those that a definition carries need no name here. */
  readonly procedures?: Readonly<Record<string, string>>;
}

/** How the screen's language says who does a step. */
export interface WhoTexts {
  /** Whoever did an earlier step. */
  readonly doneBy: (step: string) => string;
  /** Whoever a field of the case names. */
  readonly filledIn: (field: string) => string;
  readonly byCategory: string;
  readonly all: (names: readonly string[]) => string;
  /** A unit with the role inside it, e.g. “住建局 · 承办人”. */
  readonly within: (unit: string, role: string) => string;
}

/** How the screen's language says times. */
export interface LimitTexts {
  readonly minutes: (amount: number) => string;
  readonly clockHours: (amount: number) => string;
  readonly workingHours: (amount: number) => string;
  readonly workingDays: (amount: number) => string;
  readonly calendarDays: (amount: number) => string;
  /** The time runs from what a field says, e.g. “2 个工作日（自批示时间起）”. */
  readonly since: (time: string, field: string) => string;
}

/** What words about a value need to know beside it. */
export interface Naming {
  readonly names: CodeNames;
  readonly texts: WhoTexts & LimitTexts;
  readonly stepName: (id: string) => string;
  readonly fieldName: (name: string) => string;
  readonly procedureName: (code: string) => string;
}

export function nameIn(names: Readonly<Record<string, string>> | undefined, code: string): string {
  return names?.[code] ?? code;
}

/** A place with the role inside it, or the one of both that there is. */
export function withRole(place: string | null, role: string | null, { names, texts }: Naming): string | null {
  if (role === null) return place;
  const called = nameIn(names.roles, role);
  return place === null ? called : texts.within(place, called);
}
