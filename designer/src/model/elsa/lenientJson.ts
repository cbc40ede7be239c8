import type { Json } from "./json";

// A text comes first: what looks like a comment within one is none.
const comment = /("(?:[^"\\]|\\.)*")|\/\/[^\n\r]*|\/\*[\s\S]*?\*\//gu;
const comma = /("(?:[^"\\]|\\.)*")|(?<=[^\s[{,:]\s*),(?=\s*[}\]])/gu;

/**
 * The JSON of a file that a person may have written in: comments and a comma after the last entry do no harm.
 * @throws SyntaxError when it is no JSON even so.
 */
export function parsedLeniently(text: string): Json {
  try {
    return JSON.parse(text) as Json;
  } catch {
    const plain = text.replace(/^\uFEFF/u, "").replace(comment, inPlace(" "));
    return JSON.parse(plain.replace(comma, inPlace(""))) as Json;
  }
}

function inPlace(other: string) {
  return (_: string, kept: string | undefined) => kept ?? other;
}
