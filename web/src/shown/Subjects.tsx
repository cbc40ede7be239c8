import { useQuery } from "@tanstack/react-query";
import type { FieldValue } from "../api/schemas";
import { plainly } from "../fields/plainly";
import { useReading } from "../fields/useReading";
import { peopleQuery, unitsQuery } from "../office/people";

/** 被反映的单位或人员 by name; whom the office does not know stands as it was written, and it is said that nobody is kept out by it. */
export function Subjects({ codes }: { readonly codes: FieldValue }) {
  const units = useQuery(unitsQuery).data;
  const people = useQuery(peopleQuery).data;
  const names = new Map([...(units ?? []), ...(people ?? [])].map(({ code, name }) => [code, name]));
  const reading = useReading();
  const isRead = units !== undefined && people !== undefined;
  return plainly(codes, reading, (code) => {
    const name = names.get(code) ?? code;
    return isRead && !names.has(code) ? reading.t("shown.subjects.stranger", { name }) : name;
  });
}
