import type { Right } from "../api/schemas";

export interface Place {
  readonly key:
    | "inbox"
    | "cases"
    | "overview"
    | "mails"
    | "procedures"
    | "calendar"
    | "upkeep"
    | "people"
    | "handover"
    | "rules"
    | "proof"
    | "system"
    | "mailSettings";
  readonly path: string;
  readonly right: Right;
}

/** The places of the side bar, in its order. */
const places: readonly Place[] = [
  { key: "inbox", path: "/", right: "read-cases" },
  { key: "cases", path: "/cases", right: "read-cases" },
  { key: "overview", path: "/overview", right: "read-cases" },
  { key: "mails", path: "/mails", right: "supervise" },
  { key: "procedures", path: "/procedures", right: "edit-procedures" },
  { key: "calendar", path: "/calendar", right: "edit-calendar" },
  { key: "upkeep", path: "/handover", right: "hand-over" },
];

/** Pages for whoever runs the office, by what they are about. */
export interface PlaceGroup {
  readonly key: "work" | "staff" | "handling" | "running";
  readonly places: readonly Place[];
}

/** 管理: what stands in the side bar of an administrator, who sees no case. */
const managing: readonly PlaceGroup[] = [
  {
    key: "staff",
    places: [
      { key: "people", path: "/people", right: "manage-accounts" },
      { key: "handover", path: "/handover", right: "hand-over" },
    ],
  },
  {
    key: "handling",
    places: [
      { key: "procedures", path: "/procedures", right: "edit-procedures" },
      { key: "rules", path: "/rules", right: "edit-procedures" },
      { key: "calendar", path: "/calendar", right: "edit-calendar" },
    ],
  },
  {
    key: "running",
    places: [
      { key: "system", path: "/system", right: "repair-cases" },
      { key: "mailSettings", path: "/mail-settings", right: "manage-accounts" },
      { key: "mails", path: "/mails", right: "supervise" },
      { key: "proof", path: "/proof", right: "repair-cases" },
    ],
  },
];

/** The places that somebody has, in groups; in one where there is nothing to tell apart. */
export function placesOf(rights: readonly Right[]): readonly PlaceGroup[] {
  const all: readonly PlaceGroup[] = rights.includes("manage-accounts") ? managing : [{ key: "work", places }];
  return all
    .map((group) => ({ ...group, places: group.places.filter(({ right }) => rights.includes(right)) }))
    .filter((group) => group.places.length > 0);
}

/** Whether an address belongs to a place: tasks are done and notices read in the inbox, rule tables serve procedures. */
export function isIn(place: Place, path: string): boolean {
  if (place.key === "upkeep" && (path.startsWith("/proof") || path.startsWith("/system"))) return true;
  if (place.key === "procedures" && path.startsWith("/rules")) return true;
  return place.path === "/"
    ? path === "/" || path.startsWith("/tasks/") || path.startsWith("/notices/")
    : path.startsWith(place.path);
}
