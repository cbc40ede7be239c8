import { emptyProcedure, toElsa } from "@caseflow/designer";
import type { Me } from "../../api/schemas";
import type { ProcedureText, ProcedureVersion } from "../procedures";
import type { ProcedureChange } from "./drawnDifference";

/** What the service answers of the versions of a procedure, for tests. */
export const sampleMe: Me = { ...({ code: "zhao", name: "赵管理" } as Me), rights: ["edit-procedures"] };

export const wang = { code: "wang", name: "王组长" };

export function versionOf(version: number, part: Partial<ProcedureVersion> = {}): ProcedureVersion {
  return {
    ...{ definitionId: "po", version, name: "网络舆情快速处置", savedAt: "2026-09-01T01:00:00Z", savedBy: wang },
    ...{ publishedAt: `2026-09-0${version}T01:00:00Z`, publishedBy: wang, isLatest: false, openCases: 0 },
    ...{ reason: `第 ${version} 次修改`, confirmedBy: null, authors: [wang], publication: null },
    ...part,
  };
}

export const draft = versionOf(4, { publishedAt: null, publishedBy: null, reason: null });

export const proposed = versionOf(4, {
  ...{ publishedAt: null, publishedBy: null, reason: null },
  publication: {
    ...{ state: "Proposed", by: wang, askedAt: "2026-09-08T01:00:00Z", at: null, reason: "增加法制审核" },
    ...{ confirmedBy: null, answer: null, answeredBy: null },
  },
});

export const history = [
  versionOf(3, { isLatest: true, openCases: 5 }),
  versionOf(2, { openCases: 7 }),
  versionOf(1, { authors: [wang, { code: "li", name: "李编辑" }] }),
];

export const changes: readonly ProcedureChange[] = [
  { kind: "StepAdded", step: "law", stepName: "法制审核", part: null, text: "增加环节“法制审核”（办理环节）" },
  { kind: "StepRemoved", step: "old", stepName: "旧环节", part: null, text: "删去环节“旧环节”" },
  { kind: "InputChanged", step: "end", stepName: "办结", part: "result", text: "环节“办结”的“结果”有改动" },
  { kind: "Layout", step: null, stepName: null, part: null, text: "调整了环节在画布上的位置" },
];

const called = { start: "登记", end: "办结" };

export function textOf(version: ProcedureVersion): ProcedureText {
  return {
    version,
    stamp: version.publishedAt === null ? "stamp-4" : null,
    definition: toElsa(emptyProcedure("po", "网络舆情快速处置", called)),
  };
}
