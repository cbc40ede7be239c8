import type { FormField } from "../api/schemas";
import type { FieldType } from "./FieldType";
import { unknownType } from "./unknownType";

const found = import.meta.glob<FieldType>(["./types/*.tsx", "!./types/*.test.tsx"], { eager: true, import: "default" });

/** The types that this page knows, by the service's names. */
export const fieldTypes: ReadonlyMap<string, FieldType> = new Map(
  Object.entries(found).map(([path, type]) => [path.replace(/^.*\/|\.tsx$/g, ""), type]),
);

/** A service newer than the page may have types that it does not know: their values are shown, not asked for. */
export function typeOf({ type }: { readonly type: string }): FieldType {
  return fieldTypes.get(type) ?? unknownType;
}

export function isKnown(type: unknown): type is FormField["type"] {
  return typeof type === "string" && fieldTypes.has(type);
}
