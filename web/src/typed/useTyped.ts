import { useCallback, useEffect, useState } from "react";
import { onRecovered } from "../api/recovery";
import { Keeper, type KeptState, type Typed } from "./Keeper";
import { opened } from "./open";

/**
 * What a person types in one form, for as long as it is open: kept at every key, and brought to the service as well when the form or
 * the page is left, and when session or line are there again.
 */
export function useTyped<Value>(what: Typed<Value>) {
  const [state, setState] = useState<KeptState | null>(null);
  const [keeper] = useState(() => new Keeper(what, setState));
  const [before] = useState(() => keeper.before());
  const [aside] = useState(() => keeper.aside());
  useLeaving(keeper);
  const keep = useCallback(
    (value: Value) => {
      keeper.keep(value);
    },
    [keeper],
  );
  const forget = useCallback(() => {
    keeper.forget();
  }, [keeper]);
  const savedAt = what.service ? what.service.savedAt : (before?.at ?? null);
  const atFirst: KeptState = savedAt ? { kind: "saved", at: savedAt } : { kind: "none" };
  /**
   * `before`: what was typed here before; null when there is nothing, or the service has what is newer. `aside`: what was typed here before
   * and the service has got another since.
   */
  return { before: before?.value ?? null, aside: aside?.value ?? null, state: state ?? atFirst, keep, forget };
}

/** Nothing of it is lost when the form is left, the page closed or the window hidden. */
function useLeaving(keeper: Pick<Keeper<never>, "flush" | "writeHere">) {
  useEffect(() => {
    const flush = () => void keeper.flush();
    const ends = [opened(keeper), onRecovered(flush)];
    // A phone ends pages that are hidden without a word.
    const hidden = () => {
      if (document.visibilityState === "hidden") keeper.writeHere();
    };
    globalThis.addEventListener("pagehide", flush);
    document.addEventListener("visibilitychange", hidden);
    return () => {
      globalThis.removeEventListener("pagehide", flush);
      document.removeEventListener("visibilitychange", hidden);
      for (const end of ends) end();
      flush();
    };
  }, [keeper]);
}
