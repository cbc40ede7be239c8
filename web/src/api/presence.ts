import type { Middleware } from "openapi-fetch";

/** Header by which a request tells the service whether a person did something, or the page asks by itself. */
const header = "X-Person";

/** Milliseconds after which what a person did no longer stands behind a request. */
const fresh = 30_000;

const kept = "caseflow.acted";
const acts = ["pointerdown", "keydown", "wheel", "touchmove"] as const;
const listeners = new Set<() => void>();

let acted = Date.now();
let told = Date.now();

/** Begins to watch; once, when the page starts. */
export function watchPresence() {
  for (const act of acts) globalThis.addEventListener(act, noteAct, { capture: true, passive: true });
  globalThis.addEventListener("storage", ({ key }) => {
    if (key === kept) tellListeners();
  });
}

function noteAct(event: Event) {
  // What a script sends is no person.
  if (event.isTrusted) acted = Date.now();
}

/** Somebody is there, by an act that no event told of: signing in, or saying so. */
export function noteHere() {
  acted = Date.now();
  noteTold();
}

/** When the service was last told that somebody is there, in this window or another one of the same browser. */
export function lastTold(): number {
  return Math.max(told, Number(globalThis.localStorage.getItem(kept)));
}

export function onTold(listener: () => void) {
  listeners.add(listener);
  return () => {
    listeners.delete(listener);
  };
}

function noteTold() {
  told = Date.now();
  globalThis.localStorage.setItem(kept, String(told));
  tellListeners();
}

function tellListeners() {
  for (const listener of listeners) listener();
}

/** Marks each request: what a person did in the last seconds counts as theirs, all else is the page's own. */
export const presence: Middleware = {
  onRequest({ request }) {
    const here = Date.now() - acted < fresh;
    request.headers.set(header, here ? "1" : "0");
    return request;
  },
  onResponse({ request, response }) {
    if (response.ok && request.headers.get(header) === "1") noteTold();
    return undefined;
  },
};
