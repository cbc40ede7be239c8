import { useQuery, useQueryClient } from "@tanstack/react-query";
import { useCallback, useEffect, useState } from "react";
import { answer, api } from "../../../api/client";
import type { Schema } from "../../../api/schemas";

const everyFewSeconds = 15_000;

/** Tells the service that this designer is open, and learns who else has the same procedure open. */
export function useEditing(definitionId: string, person: string) {
  const [session] = useState(() => crypto.randomUUID());
  const queryKey = ["procedure-editing", definitionId, session];
  const editing = useQuery({
    queryKey,
    queryFn: () =>
      answer(
        api.PUT("/api/procedures/{definitionId}/editing", {
          params: { path: { definitionId } },
          body: { session, takeOver: false },
        }),
      ),
    refetchInterval: everyFewSeconds,
    staleTime: 0,
    gcTime: 0,
  }).data;
  useLeaving(definitionId, session);
  const takeOver = useTakingOver(definitionId, session);
  useOwnOtherWindow(editing, person, takeOver);
  useOtherWindows(definitionId, queryKey);
  return { editing, session, takeOver };
}

function useTakingOver(definitionId: string, session: string) {
  const cache = useQueryClient();
  return useCallback(() => {
    const asked = api.PUT("/api/procedures/{definitionId}/editing", {
      params: { path: { definitionId } },
      body: { session, takeOver: true },
    });
    return answer(asked).then((now) => {
      cache.setQueryData(["procedure-editing", definitionId, session], now);
      tellOtherWindows(definitionId);
      return now;
    });
  }, [cache, definitionId, session]);
}

const windows = "caseflow.procedure-editing";

/** Tells the other windows of this browser that something became of a draft: they ask at once instead of at the next round. */
export function tellOtherWindows(definitionId: string): void {
  const channel = new BroadcastChannel(windows);
  channel.postMessage(definitionId);
  channel.close();
}

function useOtherWindows(definitionId: string, queryKey: readonly string[]) {
  const cache = useQueryClient();
  const [, procedure, session] = queryKey;
  useEffect(() => {
    const channel = new BroadcastChannel(windows);
    channel.onmessage = ({ data }) => {
      if (data === definitionId) void cache.invalidateQueries({ queryKey: ["procedure-editing", procedure, session] });
    };
    return () => {
      channel.close();
    };
  }, [cache, definitionId, procedure, session]);
}

/** Whoever goes away leaves the draft to others at once. */
function useLeaving(definitionId: string, session: string) {
  useEffect(() => {
    const leave = () => {
      const told = api.DELETE("/api/procedures/{definitionId}/editing", {
        params: { path: { definitionId }, query: { session } },
        keepalive: true,
      });
      // One that cannot be told finds out when nothing is heard for a while.
      void told.catch(() => undefined);
    };
    globalThis.addEventListener("pagehide", leave);
    return () => {
      globalThis.removeEventListener("pagehide", leave);
      leave();
    };
  }, [definitionId, session]);
}

/** Another window of the same person, perhaps one that is closed already: whoever draws last holds the draft. */
function useOwnOtherWindow(editing: Schema<"Editing"> | undefined, person: string, takeOver: () => Promise<unknown>) {
  const holder = editing?.others.find(({ holds }) => holds);
  const own = editing?.holds === false && editing.taken === null && holder?.who.code === person;
  useEffect(() => {
    if (own) void takeOver();
  }, [own, takeOver]);
}
