import { useEffect, useRef } from "react";
import { Problem } from "../api/problem";
import { onRecovered } from "../api/recovery";

/** Acts when the session or the line to the service is there again. */
export function useRecovered(act: () => void) {
  const now = useRef(act);
  useEffect(() => {
    now.current = act;
  });
  useEffect(
    () =>
      onRecovered(() => {
        now.current();
      }),
    [],
  );
}

interface Asked {
  readonly error: Error | null;
  readonly reset: () => void;
}

/** Takes back “cannot be reached” and “sign in first” once they are no longer true. */
export function useForgetting(asked: Asked) {
  useRecovered(() => {
    if (asked.error instanceof Problem && [0, 401].includes(asked.error.status)) asked.reset();
  });
}
