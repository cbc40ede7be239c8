import type { Finding } from "../office/finding";

const keys = new WeakMap<Finding, string>();

/** Equal for findings that say the same of the same step. */
export function keyOf(finding: Finding): string {
  const known = keys.get(finding);
  if (known !== undefined) return known;
  const { said, weight, step, values } = finding;
  const key = JSON.stringify([said, weight, step, Object.entries(values).sort(([a], [b]) => (a < b ? -1 : 1))]);
  keys.set(finding, key);
  return key;
}

/** Two parts of a step may stumble over the same flaw: it is told once. */
export function eachOnce(findings: readonly Finding[]): readonly Finding[] {
  const told = new Set<string>();
  return findings.filter((finding) => {
    const key = keyOf(finding);
    if (told.has(key)) return false;
    told.add(key);
    return true;
  });
}
