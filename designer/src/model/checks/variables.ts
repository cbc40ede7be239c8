import { variablesOf } from "../document/fields";
import type { Finding, FindingValue } from "../office/finding";
import type { FlowDocument } from "../document/flow";
import { textOf, type JsonObject } from "../elsa/json";
import type { Asked } from "./asked";
import { fieldShape, isField } from "./kinds/formFields";
import type { Kind } from "./kinds/kind";
import { fitted, valueOf } from "./values";

const face: Kind = { shape: fieldShape };

/** What is wrong with the fields that a procedure declares. A finding names the field where others name a step. */
export function variableFindings(document: FlowDocument, asked: Asked): readonly Finding[] {
  const findings: Finding[] = [];
  for (const variable of variablesOf(document)) {
    const id = textOf(variable, "id") ?? "";
    const own = textOf(variable, "name") ?? "";
    if (own === "") continue;
    const tell = (said: string, values: Readonly<Record<string, FindingValue>> = {}) => {
      findings.push({ said, weight: "Error", step: id, values: { ...values, step: own } });
    };
    isField({ ...faceOf(variable, asked, tell), name: own }, { asked, tell });
  }
  return findings;
}

function faceOf(variable: JsonObject, asked: Asked, tell: (said: string) => void): JsonObject {
  const value = valueOf(variable, "caseFlow", "caseFlow", tell);
  return value !== null && fitted(value, face, "caseFlow", { asked, tell }) ? (value as JsonObject) : {};
}
