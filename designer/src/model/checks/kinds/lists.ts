import { isList, type Json } from "../../elsa/json";
import { listOf, text } from "../shape";
import { bound, longestName } from "../bound";
import { isBlank, type Kind } from "./kind";

/** Other steps; whether they are there is asked of the whole procedure. */
export const steps: Kind = { shape: () => listOf(text) };

export const branches: Kind = {
  shape: () => listOf(text),
  missing: "findings.fork.few",
  unreadableIsMissing: true,
  problems: (value, { tell }) => {
    const names = isList(value) ? value : [];
    for (const name of names) bound(name, longestName, tell);
    if (names.length < 2) tell("findings.fork.few");
    if (names.some(isBlank)) tell("findings.fork.unnamed");
    if (new Set(names).size !== names.length) tell("findings.fork.same-name");
  },
  sound: (value) => (isList(value) ? value.filter((name) => !isBlank(name)) : value),
};

const recipient = /^(handler|unit-head|role:.+|person:.+)$/su;

export const recipients: Kind = {
  shape: () => listOf(text),
  missing: "findings.recipient.missing",
  unreadableIsMissing: true,
  problems: (value, { type, tell }) => {
    const told = knownIn(value, tell);
    if (told.length === 0) tell("findings.recipient.missing");
    // Whoever has no task has no handler.
    if (type.waits !== true && told.some((code) => code === "handler" || code === "unit-head"))
      tell("findings.recipient.no-task");
  },
};

/** The recipients of a list; what is none is told. */
export function knownIn(value: Json | undefined, tell: (said: string, values: { recipient: string }) => void) {
  const codes = isList(value) ? value.map(String) : [];
  return codes.filter((code) => {
    const known = recipient.test(code);
    if (!known) tell("findings.recipient.unknown", { recipient: code });
    return known;
  });
}
