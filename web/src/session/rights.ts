import type { Me } from "../api/schemas";

const officeWide = [
  "assessor",
  "assessor-head",
  "leader",
  "supervisor",
  "reviewer",
  "replier",
  "publisher",
  "follow-up",
  "archivist",
  "response-group",
  "response-office",
];

/** What is shown to whom; the service decides by the same names (Api/Web/Permissions.cs). */
const holders = {
  readCases: [...officeWide, "collector", "investigator", "handler", "unit-head"],
  registerCases: ["collector", "assessor", "supervisor"],
  correctCases: ["assessor", "supervisor"],
  stopCases: ["leader", "supervisor"],
  supervise: ["supervisor", "leader", "response-office", "response-group"],
  editProcedures: ["procedure-admin"],
  editCalendar: ["procedure-admin", "system-admin"],
  manageAccounts: ["system-admin"],
} as const satisfies Record<string, readonly string[]>;

export type Right = keyof typeof holders;

export function may(me: Me, right: Right): boolean {
  const roles: readonly string[] = holders[right];
  return me.roles.some((role) => roles.includes(role.code));
}
