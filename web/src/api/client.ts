import createClient, { type Middleware } from "openapi-fetch";
import { place } from "./place";
import { presence } from "./presence";
import { Problem } from "./problem";
import type { paths } from "./schema";
import { sessionLost, signInNow } from "./sessionSignal";

// Asked before anybody knows whether somebody is signed in.
const askedFirst = ["/api/me", "/api/office", "/api/case-fields"];

/** To a stranger the service speaks the language of the page, not the one that the browser was set up in. */
const language: Middleware = {
  onRequest({ request }) {
    request.headers.set("Accept-Language", document.documentElement.lang);
    return request;
  },
};

/** An address of the service for a link, which sends the browser's own language instead. */
export function linked(path: string): string {
  return `${place}${path}?language=${document.documentElement.lang}`;
}

const sentUnder = new WeakMap<Request, number>();

/** Makes a refusal an error that carries the service's words; says aloud when nobody is signed in any more. */
const refusals: Middleware = {
  onRequest({ request }) {
    sentUnder.set(request, signInNow());
  },
  async onResponse({ request, response, schemaPath }) {
    if (response.ok) return undefined;
    if (response.status === 401 && !askedFirst.includes(schemaPath)) sessionLost(sentUnder.get(request) ?? signInNow());
    throw Problem.of(response.status, await bodyOf(response));
  },
  onError() {
    return Problem.unreachable();
  },
};

/** The typed client of everything in `openapi.json`. Every refusal is thrown as a {@link Problem}. */
export const api = createClient<paths>({
  baseUrl: `${globalThis.location.origin}${place}`,
  // Asked for at each call, so that a test can put its own in place.
  fetch: (request) => globalThis.fetch(request),
});
api.use(language, refusals, presence);

/** What a call brought. For calls that answer with a body. */
export async function answer<T>(call: Promise<{ data?: T }>): Promise<T> {
  const { data } = await call;
  if (data === undefined) throw Problem.of(204, null);
  return data;
}

async function bodyOf(response: Response): Promise<unknown> {
  try {
    return await response.json();
  } catch {
    return null;
  }
}
