import type { ProcedureVersion } from "../procedures";

/** Published versions that cases still run on, although a newer one is in force. */
export function olderWithCases(versions: readonly ProcedureVersion[]): readonly ProcedureVersion[] {
  return versions.filter(({ publishedAt, isLatest, openCases }) => publishedAt !== null && !isLatest && openCases > 0);
}
