/** A single field that was refused, by its name in the request, and why. */
export interface FieldProblem {
  readonly field: string;
  readonly text: string;
}

/** A refusal of the service, or that it could not be reached (status 0): a sentence for the person, fields where single ones are wrong. */
export class Problem extends Error {
  readonly status: number;
  /** The stable name of the refusal, such as `held-by-another`; `unreachable` without an answer. */
  readonly code: string;
  readonly fields: readonly FieldProblem[];

  constructor(status: number, code: string, text: string, fields: readonly FieldProblem[] = []) {
    super(text);
    this.name = "Problem";
    this.status = status;
    this.code = code;
    this.fields = fields;
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
    return new Problem(status, type.replace(/^\/problems\//, "") || "unknown", title, fields);
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

function isFieldProblem(value: unknown): value is FieldProblem {
  return isObject(value) && typeof value["field"] === "string" && typeof value["text"] === "string";
}
