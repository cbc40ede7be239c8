/** A single field that was refused, by its name in the request, and why. */
export interface FieldProblem {
  readonly field: string;
  readonly text: string;
}

/** What somebody else did to a thing while one had it open, as far as that is known: their name, when (ISO 8601), what in a few words. */
export interface Meanwhile {
  readonly by: string | null;
  readonly at: string | null;
  readonly what: string | null;
}

/** A refusal of the service, or that it could not be reached (status 0): a sentence for the person, fields where single ones are wrong. */
export class Problem extends Error {
  readonly status: number;
  /** The stable name of the refusal, such as `held-by-another`; `unreachable` without an answer. */
  readonly code: string;
  readonly fields: readonly FieldProblem[];
  /** Why it is refused, where somebody else was faster. */
  readonly meanwhile: Meanwhile | null;

  constructor(
    status: number,
    code: string,
    text: string,
    fields: readonly FieldProblem[] = [],
    meanwhile: Meanwhile | null = null,
  ) {
    super(text);
    this.name = "Problem";
    this.status = status;
    this.code = code;
    this.fields = fields;
    this.meanwhile = meanwhile;
  }

  static unreachable(): Problem {
    return new Problem(0, "unreachable", "");
  }

  /** Reads problem details (RFC 9457); anything else becomes a problem without words. */
  static of(status: number, body: unknown): Problem {
    const details = isObject(body) ? body : {};
    const type = typeof details["type"] === "string" ? details["type"] : "";
    const title = typeof details["title"] === "string" ? details["title"] : "";
    const fields = Array.isArray(details["fields"]) ? details["fields"].filter(isFieldProblem) : [];
    return new Problem(
      status,
      type.replace(/^\/problems\//, "") || "unknown",
      title,
      fields,
      meanwhileOf(details["meanwhile"]),
    );
  }
}

/** Whether the same asked once more may be answered otherwise: what the service refused for what it is, it refuses again. */
export function mayHelpAgain(problem: unknown): boolean {
  if (!(problem instanceof Problem)) return true;
  return problem.status < 400 || problem.status >= 500 || [401, 408, 409, 425, 429].includes(problem.status);
}

/** Whether the thing has moved on since it was read: the same again would be refused again. */
export function isConflict(problem: unknown): problem is Problem {
  return problem instanceof Problem && problem.status === 409;
}

function isObject(value: unknown): value is Record<string, unknown> {
  return typeof value === "object" && value !== null;
}

function meanwhileOf(value: unknown): Meanwhile | null {
  if (!isObject(value)) return null;
  const textOf = (name: string) => {
    const text = value[name];
    return typeof text === "string" ? text : null;
  };
  return { by: textOf("by"), at: textOf("at"), what: textOf("what") };
}

function isFieldProblem(value: unknown): value is FieldProblem {
  return isObject(value) && typeof value["field"] === "string" && typeof value["text"] === "string";
}
