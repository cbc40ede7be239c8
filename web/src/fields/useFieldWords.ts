import { useQuery } from "@tanstack/react-query";
import type { FieldValue } from "../api/schemas";
import type { NamesQuery, Worded } from "./FieldType";
import { typeOf } from "./fieldTypes";
import { useReading } from "./useReading";

const noNames: NamesQuery = { queryKey: ["no-names"], queryFn: () => Promise.resolve([]) };

/** A field's value as people read it; the names that its codes stand for are read when its type has such. */
export function useFieldWords(field: Worded, value: FieldValue): string {
  const type = typeOf(field);
  const named = useQuery({ ...(type.names ?? noNames), enabled: type.names !== undefined }).data ?? [];
  const names = new Map(named.map(({ code, name }) => [code, name]));
  return type.inWords(field, value, { ...useReading(), names });
}
