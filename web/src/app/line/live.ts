import { useQueryClient } from "@tanstack/react-query";
import { useEffect, useState } from "react";
import { recovered } from "../../api/recovery";
import { join } from "./line";

export type Line = "connecting" | "live" | "broken";

/**
 * Events of the service: tells the queries that begin with `inbox` to read again. What was missed while the line was broken is
 * read when it stands again.
 * @param person Whose events; null for none.
 */
export function useLive(person: string | null): Line {
  const cache = useQueryClient();
  const [line, setLine] = useState<Line>("connecting");
  useEffect(() => {
    if (person === null) return undefined;
    let wasBroken = false;
    return join(person, (sign) => {
      setLine(sign === "broken" ? "broken" : "live");
      if (sign === "inbox") void cache.invalidateQueries({ queryKey: ["inbox"] });
      if (sign !== "broken" && wasBroken) {
        recovered();
        void cache.invalidateQueries({ predicate: (query) => query.queryKey[0] !== "me" });
      }
      wasBroken = sign === "broken";
    });
  }, [person, cache]);
  return line;
}
