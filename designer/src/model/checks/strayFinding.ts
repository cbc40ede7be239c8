import type { Finding } from "../office/finding";
import type { Stray } from "./graph/graph";

/** What is said of an arrow that cannot be followed. */
export function strayFinding({ said, way }: Stray, nameOf: (id: string) => string | undefined): Finding {
  const { from, to } = way;
  const step = nameOf(from.activity);
  const weight = "Error";
  if (said !== "findings.connection")
    return { said, weight, step: from.activity, values: { outcome: from.port, step: step ?? "" } };
  const values = { from: step ?? from.activity, to: to.activity };
  return step === undefined
    ? { said, weight, step: null, values }
    : { said, weight, step: from.activity, values: { ...values, step } };
}
