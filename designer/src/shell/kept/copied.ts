import { fragmentIn, fragmentText, type Fragment } from "../../model/document/fragment";

/** In the browser: the system's own clipboard cannot be read where the office has no certificate. */
const place = "caseflow.copied-steps";

/** The steps that were copied last, in whichever procedure or window; null when there are none, or none can be kept. */
export function copiedBefore(): Fragment | null {
  try {
    return fragmentIn(localStorage.getItem(place) ?? "");
  } catch {
    return null;
  }
}

/** Keeps copied steps for every procedure that is opened in this browser. */
export function keepCopied(fragment: Fragment): void {
  try {
    localStorage.setItem(place, fragmentText(fragment));
  } catch {
    // Nothing can be kept here: they are there for this procedure alone.
  }
}

/** Tells of what is copied in another window. */
export function onCopiedElsewhere(tell: (fragment: Fragment) => void): () => void {
  const heard = ({ key, newValue }: StorageEvent) => {
    const fragment = key === place && newValue !== null ? fragmentIn(newValue) : null;
    if (fragment) tell(fragment);
  };
  globalThis.addEventListener("storage", heard);
  return () => {
    globalThis.removeEventListener("storage", heard);
  };
}
