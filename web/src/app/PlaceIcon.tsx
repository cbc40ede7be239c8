import type { Place } from "./places";

/** Lines of 24 × 24, drawn with the ink of the words beside them. */
const drawn: Readonly<Record<Place["key"], string>> = {
  inbox: "M4 13l2.5-8h11L20 13v6H4z M4 13h5l1.5 2.5h3L15 13h5",
  cases: "M4 6h6l2 2h8v11H4z M8 13h8",
  overview: "M4 20h16 M7 20v-7 M12 20V5 M17 20v-10",
  mails: "M4 6h16v12H4z M4 7l8 6 8-6",
  mailSettings: "M4 6h16v9 M4 6v12h8 M4 7l8 6 8-6 M18 15.5v5 M15.5 18h5",
  procedures: "M9 3h6v5H9z M3 16h6v5H3z M15 16h6v5h-6z M12 8v4 M6 16v-4h12v4",
  calendar: "M4 6h16v14H4z M4 10h16 M8 3v4 M16 3v4",
  upkeep: "M4 8h13l-3-3 M20 16H7l3 3",
  people:
    "M9 11a3.5 3.5 0 1 0 0-7 3.5 3.5 0 0 0 0 7z M3 20c0-4 2.5-6 6-6s6 2 6 6 M16 5a3 3 0 0 1 0 6 M18 14c2 .8 3 2.8 3 6",
  handover: "M4 8h13l-3-3 M20 16H7l3 3",
  rules: "M4 5h16v14H4z M4 10h16 M4 14.5h16 M10 5v14",
  system: "M3 5h18v11H3z M8 20h8 M12 16v4 M6 11h3l1.5-3 2.5 5 1.5-2H18",
  proof: "M12 3l7 3v5c0 5-3 8-7 10-4-2-7-5-7-10V6z M9 12l2.2 2.2L15.5 10",
};

/** The picture of a place, for the eye alone: its name stands with it. */
export function PlaceIcon({ of }: { readonly of: Place["key"] }) {
  return (
    <svg
      aria-hidden="true"
      width="20"
      height="20"
      viewBox="0 0 24 24"
      fill="none"
      stroke="currentColor"
      strokeWidth="1.7"
      strokeLinejoin="round"
      strokeLinecap="round"
    >
      <path d={drawn[of]} />
    </svg>
  );
}
