import { useQuery } from "@tanstack/react-query";
import type { FieldValue } from "../api/schemas";
import { byName } from "../fields/plainly";
import { useReading } from "../fields/useReading";
import { peopleQuery, unitsQuery } from "../office/people";

/** 被反映的单位或人员 by name; whom the office does not know stands as it was written. */
export function Subjects({ codes }: { readonly codes: FieldValue }) {
  const units = useQuery(unitsQuery).data ?? [];
  const people = useQuery(peopleQuery).data ?? [];
  const names = new Map([...units, ...people].map(({ code, name }) => [code, name]));
  return byName(codes, { ...useReading(), names });
}
