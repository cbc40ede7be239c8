import type { CodeNames } from "@caseflow/designer";
import { useQuery } from "@tanstack/react-query";
import { useMemo } from "react";
import { useFixedFields } from "../fields/fixedFields";
import { peopleQuery, unitsQuery } from "../office/people";

/** What people call the posts, units, people and fields that a procedure names by their codes. */
export function useCodeNames(): CodeNames {
  const fixed = useFixedFields();
  const people = useQuery(peopleQuery).data;
  const units = useQuery(unitsQuery).data;
  return useMemo(
    () => ({
      people: Object.fromEntries((people ?? []).map(({ code, name }) => [code, name])),
      units: Object.fromEntries((units ?? []).map(({ code, name }) => [code, name])),
      roles: Object.fromEntries((people ?? []).flatMap(({ roles }) => roles.map(({ code, name }) => [code, name]))),
      fields: Object.fromEntries(fixed.map(({ name, label }) => [name, label])),
    }),
    [people, units, fixed],
  );
}
