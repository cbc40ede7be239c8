/** A piece of a mail's text. */
export interface MailPart {
  readonly text: string;
  /** Where in the web client it leads; null for what is only read. */
  readonly path: string | null;
}

const address = /https?:\/\/\S+/gu;
const known = /^\/(?:tasks\/\d+\/\d+\/\d+|cases\/\d+)?$/u;

/**
 * A mail's text, cut at the addresses of this service. A mail quotes what the public wrote: only pages that mails lead to
 * become links, and only within this web client.
 * @param homes addresses that this service goes by, such as its origin and its public address.
 */
export function mailParts(text: string, homes: readonly string[]): readonly MailPart[] {
  const starts = homes.map((home) => home.replace(/\/+$/u, "")).filter((home) => /^https?:\/\/./u.test(home));
  const parts: MailPart[] = [];
  let told = 0;
  for (const { 0: url, index } of text.matchAll(address)) {
    const path = pathOf(url, starts);
    if (path === null) continue;
    parts.push({ text: text.slice(told, index), path: null }, { text: url, path });
    told = index + url.length;
  }
  return [...parts, { text: text.slice(told), path: null }].filter((part) => part.text !== "");
}

function pathOf(url: string, starts: readonly string[]): string | null {
  for (const start of starts) {
    if (url.startsWith(start) && known.test(url.slice(start.length))) return url.slice(start.length) || "/";
  }
  return null;
}
