import type { FlowDocument } from "./flow";
import { filledTextOf, isList, isObject, objectsIn, textOf, type JsonObject } from "../elsa/json";

/** 流程字段. The fields that a procedure declares, as it writes them: a variable whose `caseFlow` says the rest. */
export function variablesOf(document: FlowDocument): readonly JsonObject[] {
  return objectsIn(document.source["variables"]);
}

/** The shape of a declared field: label, type and limits, with its name. */
export interface DeclaredField {
  readonly name: string;
  readonly label: string;
  readonly type: string;
  readonly face: JsonObject;
}

export function declaredFields(document: FlowDocument): readonly DeclaredField[] {
  return variablesOf(document).flatMap((variable) => declaredField(variable) ?? []);
}

/** Null where the variable has no name. One that Elsa alone declared is of the type that it has there. */
export function declaredField(variable: JsonObject): DeclaredField | null {
  const { caseFlow, typeName } = variable;
  const name = filledTextOf(variable, "name");
  if (name === null) return null;
  const face = isObject(caseFlow) ? caseFlow : { type: typeIn(typeof typeName === "string" ? typeName : "") };
  return { name, label: filledTextOf(face, "label") ?? name, type: textOf(face, "type") ?? "Text", face };
}

function typeIn(typeName: string): string {
  if (typeName === "Boolean") return "YesNo";
  if (typeName === "DateTime" || typeName === "DateTimeOffset") return "Moment";
  return ["Int32", "Int64", "Decimal", "Double"].includes(typeName) ? "Number" : "Text";
}

export function withVariables(document: FlowDocument, variables: readonly JsonObject[]): FlowDocument {
  const before = document.source["variables"];
  if (!isList(before) && variables.length === 0) return document;
  return { ...document, source: { ...document.source, variables } };
}

const elsaTypes: Readonly<Record<string, { readonly typeName: string; readonly isArray: boolean }>> = {
  YesNo: { typeName: "Boolean", isArray: false },
  Number: { typeName: "Decimal", isArray: false },
  Moment: { typeName: "DateTimeOffset", isArray: false },
  Units: { typeName: "String", isArray: true },
  File: { typeName: "String", isArray: true },
  Texts: { typeName: "String", isArray: true },
  Choices: { typeName: "String", isArray: true },
};

/** A field as a variable of Elsa. What the variable said before and we do not know of stays. */
export function variableOf(field: DeclaredField, before: JsonObject | undefined): JsonObject {
  const { typeName, isArray } = elsaTypes[field.type] ?? { typeName: "String", isArray: false };
  const fresh = { value: null, storageDriverTypeName: "WorkflowInstanceStorageDriver" };
  return {
    ...(before ?? { id: field.name }),
    name: field.name,
    typeName,
    isArray,
    ...(before ? {} : fresh),
    caseFlow: { ...field.face, label: field.label, type: field.type },
  };
}
