import type { Finding } from "../office/finding";
import { grouped } from "../places/grouped";
import { keyOf } from "./eachOnce";

/** What was found, all of it and by step; what concerns no step is under the empty name. */
export interface Found {
  readonly findings: readonly Finding[];
  readonly findingsByStep: ReadonlyMap<string, readonly Finding[]>;
}

/** What is found now, with the lists before where they say the same; the same object where all of them do. */
export function findingsFollow(before: Found | null, now: readonly Finding[]): Found {
  if (before && sameFindings(before.findings, now)) return before;
  const byStep = grouped(now, ({ step }) => step ?? "");
  return {
    findings: now,
    findingsByStep: new Map(
      [...byStep].map(([step, own]) => {
        const old = before?.findingsByStep.get(step);
        return [step, old && sameFindings(old, own) ? old : own];
      }),
    ),
  };
}

function sameFindings(a: readonly Finding[], b: readonly Finding[]): boolean {
  return a.length === b.length && a.every((one, index) => one === b[index] || keyOf(one) === keyOfAt(b, index));
}

function keyOfAt(findings: readonly Finding[], index: number): string | null {
  const finding = findings[index];
  return finding ? keyOf(finding) : null;
}
