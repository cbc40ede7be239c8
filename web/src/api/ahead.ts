import { Problem } from "./problem";
import { sessionLost } from "./sessionSignal";

/** Calls an address that `openapi.json` does not have yet. */
export async function ask(path: string, query: Readonly<Record<string, string | undefined>>): Promise<Response> {
  const given = Object.entries(query).filter((entry): entry is [string, string] => Boolean(entry[1]));
  const response = await fetch(`${path}?${new URLSearchParams(given).toString()}`).catch(() => {
    throw Problem.unreachable();
  });
  if (response.status === 401) sessionLost();
  if (!response.ok) throw Problem.of(response.status, await response.json().catch(() => null));
  return response;
}
