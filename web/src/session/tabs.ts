import { useQueryClient } from "@tanstack/react-query";
import { useEffect } from "react";
import { home, place } from "../api/place";
import { meQuery } from "./me";

const channel = `session${place}`;

/** Tells the other tabs of this browser, which have the same cookie, who is signed in now; null for nobody. */
export function tellTabs(person: string | null) {
  if (typeof BroadcastChannel === "undefined") return;
  const other = new BroadcastChannel(channel);
  other.postMessage(person);
  other.close();
}

/**
 * Another tab signed out or in. What one person left on the screen is not shown to the next, nor kept when they left.
 * @param onBack The person of this tab is signed in again.
 */
export function useOtherTabs(onBack: () => void) {
  const cache = useQueryClient();
  useEffect(() => {
    if (typeof BroadcastChannel === "undefined") return undefined;
    const other = new BroadcastChannel(channel);
    other.onmessage = ({ data }: MessageEvent<string | null>) => {
      const shown = cache.getQueryData(meQuery.queryKey);
      if (shown?.code === data) onBack();
      else if (shown) globalThis.location.assign(home);
      else if (data !== null) globalThis.location.reload();
    };
    return () => {
      other.close();
    };
  }, [cache, onBack]);
}
