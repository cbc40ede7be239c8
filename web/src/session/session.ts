import { useQueryClient } from "@tanstack/react-query";
import { createContext, use, useCallback, useSyncExternalStore } from "react";
import { meQuery, signOut } from "./me";
import { noteHere } from "../api/presence";
import { recovered } from "../api/recovery";
import type { Me, Right } from "../api/schemas";
import { isSessionLost, onSession, sessionFound } from "../api/sessionSignal";
import { home } from "../api/place";
import { bringToService } from "../typed/open";
import { dropAllOf } from "../typed/store";
import { tellTabs, useOtherTabs } from "./tabs";

export const Signed = createContext<Me | null>(null);

/** The signed-in person. Only below the shell, where there always is one. */
export function useMe(): Me {
  const me = use(Signed);
  if (!me) throw new Error("Nobody is signed in here.");
  return me;
}

export function useMay(right: Right): boolean {
  return useMe().rights.includes(right);
}

export function useSessionLost(): boolean {
  return useSyncExternalStore(onSession, isSessionLost);
}

/** Takes in who signed in, here or in another tab. What another person left on the screen is not shown to this one. */
export function useSignedIn() {
  const cache = useQueryClient();
  const onBack = useCallback(() => {
    sessionFound();
    recovered();
    void cache.invalidateQueries({ predicate: (query) => query.queryKey[0] !== "me" });
  }, [cache]);
  useOtherTabs(onBack);
  return useCallback(
    (me: Me) => {
      tellTabs(me.code);
      const before = cache.getQueryData(meQuery.queryKey);
      if (before && before.code !== me.code) {
        globalThis.location.assign(home);
        return;
      }
      cache.setQueryData(meQuery.queryKey, me);
      noteHere();
      onBack();
    },
    [cache, onBack],
  );
}

/** Ends the session here and on the service; nothing of it stays in the memory of the browser, nor what was typed. */
export function useSignOut() {
  const { code } = useMe();
  return useCallback(async () => {
    await bringToService();
    await signOut();
    dropAllOf(code);
    tellTabs(null);
    globalThis.location.assign(home);
  }, [code]);
}
