import { queryOptions } from "@tanstack/react-query";
import { answer, api } from "../api/client";
import type { Meanwhile } from "../api/problem";
import type { Schema } from "../api/schemas";

export type Calendar = Schema<"CalendarInForce">;
export type CalendarPreview = Schema<"CalendarPreview">;
export type CalendarEdition = Schema<"CalendarEditionView">;
export type CalendarYear = Schema<"CalendarYear">;
export type OfficeHours = Schema<"OfficeHours">;
export type NamedDay = Schema<"NamedDay">;

export const calendarKey = ["calendar"] as const;

export const calendarQuery = queryOptions({
  queryKey: calendarKey,
  queryFn: () => answer(api.GET("/api/calendar")),
});

/** How often one asks how far the limits are that move along, in milliseconds. */
export const soon = 700;

/** Who changed the calendar, newest first; asked for again as long as limits move along. */
export const editionsQuery = queryOptions({
  queryKey: [...calendarKey, "editions"],
  queryFn: () => answer(api.GET("/api/calendar/editions")),
  refetchInterval: ({ state: { data } }) => (data?.some(({ limits }) => limits?.done === false) ? soon : false),
});

/**
 * A change that somebody is about to make: a year's file, the hours of all seasons, or an earlier edition as it was; and the number of the
 * edition that they have seen.
 */
export type Change = Wish & { readonly edition: number };
export type Wish =
  | { readonly kind: "year"; readonly text: string; readonly file: string }
  | { readonly kind: "hours"; readonly hours: readonly OfficeHours[] }
  | { readonly kind: "earlier"; readonly number: number };

/** Who made an edition of the calendar, when, and of what; null while it is not read. */
export function meanwhileOf(editions: readonly CalendarEdition[] | undefined, edition: number): Meanwhile | null {
  const last = editions?.find(({ number }) => number === edition);
  return last ? { by: last.by, at: last.effectiveFrom, what: last.what } : null;
}

const json = { "Content-Type": "application/json" };

export function preview(change: Change): Promise<CalendarPreview> {
  switch (change.kind) {
    case "hours":
      return answer(api.POST("/api/calendar/hours/preview", { body: { hours: [...change.hours] } }));
    case "year":
      return answer(
        api.POST("/api/calendar/years/preview", {
          body: { file: "" },
          bodySerializer: () => change.text,
          headers: json,
        }),
      );
    case "earlier":
      return answer(
        api.POST("/api/calendar/editions/{number}/preview", { params: { path: { number: change.number } } }),
      );
  }
}

/** @param hash Of the preview whose limits move along; null where they stay as they were set. */
export function save(change: Change, hash: string | null): Promise<Calendar> {
  const { edition } = change;
  const query = hash === null ? {} : { preview: hash };
  switch (change.kind) {
    case "hours":
      return answer(
        api.PUT("/api/calendar/hours", {
          params: { query },
          body: { hours: [...change.hours], edition },
        }),
      );
    case "year":
      return answer(
        api.POST("/api/calendar/years", {
          params: { query: { ...query, edition } },
          body: { file: "" },
          bodySerializer: () => change.text,
          headers: json,
        }),
      );
    case "earlier":
      return answer(
        api.POST("/api/calendar/editions/{number}/restore", {
          params: { query: { ...query, edition }, path: { number: change.number } },
        }),
      );
  }
}
