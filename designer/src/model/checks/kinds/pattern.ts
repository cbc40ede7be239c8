/** Groups that look around, and references to what matched before: the engine matches without going back. */
const goesBack = /\(\?(?:=|!|<=|<!|>|\()|\\[1-9]|\\k[<'{]/u;
const options = /\(\?[imnsx-]+:/gu;
const optionsAlone = /\(\?[imnsx-]+\)/gu;
const quotedName = /\(\?'(\w+)'/gu;

/**
 * Whether a text is a regular expression that the engine takes. The engine's own word counts: it reads the expressions of .NET,
 * whose rarer notations are let through here.
 */
export function isPattern(pattern: string): boolean {
  if (goesBack.test(pattern.replaceAll("\\\\", ""))) return false;
  const plain = pattern.replaceAll(options, "(?:").replaceAll(optionsAlone, "").replaceAll(quotedName, "(?<$1>");
  try {
    new RegExp(plain);
    return true;
  } catch {
    return false;
  }
}
