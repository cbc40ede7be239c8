import { isList, isObject, type Json, type JsonObject } from "./json";

// Elsa's earlier serializer wrote .NET type names (`System.String, System.Private.CoreLib`), the present one writes aliases.
const aliases: ReadonlyMap<string, string> = new Map([
  ["System.String", "String"],
  ["System.Boolean", "Boolean"],
  ["System.Int32", "Int32"],
  ["System.Int64", "Int64"],
  ["System.Decimal", "Decimal"],
  ["System.Double", "Double"],
  ["System.Object", "Object"],
  ["System.DateTime", "DateTime"],
  ["System.DateTimeOffset", "DateTimeOffset"],
  ["System.TimeSpan", "TimeSpan"],
  ["System.Guid", "Guid"],
  ["Elsa.Workflows.WorkflowInstanceStorageDriver", "WorkflowInstanceStorageDriver"],
  ["Elsa.Workflows.Services.WorkflowInstanceStorageDriver", "WorkflowInstanceStorageDriver"],
  ["Elsa.Workflows.Activities.Flowchart.Models.FlowJoinMode", "FlowJoinMode"],
  ["Elsa.Workflows.Activities.Flowchart.Activities.FlowJoinMode", "FlowJoinMode"],
]);

const namingTypes = ["typeName", "storageDriverTypeName"];

/** The same definition with the aliases of today; a type name that is not known stays as it is. */
export function renewed(source: JsonObject): JsonObject {
  return Object.fromEntries(Object.entries(source).map(([name, value]) => [name, renewedValue(name, value)]));
}

function renewedValue(name: string, value: Json): Json {
  if (isObject(value)) return renewed(value);
  if (isList(value)) return value.map((entry) => renewedValue("", entry));
  return typeof value === "string" && namingTypes.includes(name) ? aliasOf(value) : value;
}

/** A type's name of today. */
export function aliasOf(name: string): string {
  const comma = name.indexOf(",");
  return (comma < 0 ? undefined : aliases.get(name.slice(0, comma).trimEnd())) ?? name;
}
