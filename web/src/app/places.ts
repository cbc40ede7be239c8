import type { Right } from "../api/schemas";

export interface Place {
  readonly key: "inbox" | "cases" | "overview" | "mails" | "procedures" | "calendar" | "upkeep";
  readonly path: string;
  readonly right: Right;
}

/** The places of the side bar, in its order. */
export const places: readonly Place[] = [
  { key: "inbox", path: "/", right: "read-cases" },
  { key: "cases", path: "/cases", right: "read-cases" },
  { key: "overview", path: "/overview", right: "read-cases" },
  { key: "mails", path: "/mails", right: "supervise" },
  { key: "procedures", path: "/procedures", right: "edit-procedures" },
  { key: "calendar", path: "/calendar", right: "edit-calendar" },
  { key: "upkeep", path: "/handover", right: "hand-over" },
];

/** Whether an address belongs to a place: tasks are done and notices read in the inbox, rule tables serve procedures. */
export function isIn(place: Place, path: string): boolean {
  if (place.key === "upkeep" && path.startsWith("/proof")) return true;
  if (place.key === "procedures" && path.startsWith("/rules")) return true;
  return place.path === "/"
    ? path === "/" || path.startsWith("/tasks/") || path.startsWith("/notices/")
    : path.startsWith(place.path);
}
