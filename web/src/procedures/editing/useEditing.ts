import { useQuery, useQueryClient } from "@tanstack/react-query";
import { useCallback, useEffect, useState } from "react";
import { answer, api } from "../../api/client";
import type { Schema } from "../../api/schemas";

const everyFewSeconds = 15_000;

/** Tells the service that this designer is open, and learns who else has the same procedure open. */
export function useEditing(definitionId: string, person: string) {
  const [session] = useState(() => crypto.randomUUID());
  const cache = useQueryClient();
  const queryKey = ["procedure-editing", definitionId, session];
  const path = { definitionId };
  const editing = useQuery({
    queryKey,
    queryFn: () =>
      answer(
        api.PUT("/api/procedures/{definitionId}/editing", { params: { path }, body: { session, takeOver: false } }),
      ),
    refetchInterval: everyFewSeconds,
    staleTime: 0,
    gcTime: 0,
  }).data;
  useLeaving(definitionId, session);
  const takeOver = useCallback(() => {
    const asked = api.PUT("/api/procedures/{definitionId}/editing", {
      params: { path: { definitionId } },
      body: { session, takeOver: true },
    });
    void answer(asked).then((now) => {
      cache.setQueryData(["procedure-editing", definitionId, session], now);
    });
  }, [cache, definitionId, session]);
  useOwnOtherWindow(editing, person, takeOver);
  return { editing, session, takeOver };
}

/** Whoever goes away leaves the draft to others at once. */
function useLeaving(definitionId: string, session: string) {
  useEffect(() => {
    const leave = () => {
      void api.DELETE("/api/procedures/{definitionId}/editing", {
        params: { path: { definitionId }, query: { session } },
        keepalive: true,
      });
    };
    globalThis.addEventListener("pagehide", leave);
    return () => {
      globalThis.removeEventListener("pagehide", leave);
      leave();
    };
  }, [definitionId, session]);
}

/** Another window of the same person, perhaps one that is closed already: whoever draws last holds the draft. */
function useOwnOtherWindow(editing: Schema<"Editing"> | undefined, person: string, takeOver: () => void) {
  const holder = editing?.others.find(({ holds }) => holds);
  const own = editing?.holds === false && editing.taken === null && holder?.who.code === person;
  useEffect(() => {
    if (own) takeOver();
  }, [own, takeOver]);
}
