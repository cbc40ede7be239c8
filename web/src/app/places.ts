import type { Right } from "../session/rights";

export interface Place {
  readonly key: "inbox" | "cases" | "overview" | "mails";
  readonly path: string;
  readonly right: Right;
}

/** The places of the side bar, in its order. */
export const places: readonly Place[] = [
  { key: "inbox", path: "/", right: "readCases" },
  { key: "cases", path: "/cases", right: "readCases" },
  { key: "overview", path: "/overview", right: "readCases" },
  { key: "mails", path: "/mails", right: "supervise" },
];

/** Whether an address belongs to a place: tasks are done and notices read in the inbox. */
export function isIn(place: Place, path: string): boolean {
  return place.path === "/"
    ? path === "/" || path.startsWith("/tasks/") || path.startsWith("/notices/")
    : path.startsWith(place.path);
}
