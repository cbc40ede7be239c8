import { queryOptions } from "@tanstack/react-query";
import { answer, api } from "../api/client";
import type { Schema } from "../api/schemas";

export type Calendar = Schema<"CalendarInForce">;
export type CalendarPreview = Schema<"CalendarPreview">;
export type CalendarYear = Schema<"CalendarYear">;
export type OfficeHours = Schema<"OfficeHours">;
export type NamedDay = Schema<"NamedDay">;

export const calendarKey = ["calendar"] as const;

export const calendarQuery = queryOptions({
  queryKey: calendarKey,
  queryFn: () => answer(api.GET("/api/calendar")),
});

/** A change that somebody is about to make: a year's file, or the hours of all seasons. */
export type Change =
  | { readonly kind: "year"; readonly text: string; readonly file: string }
  | { readonly kind: "hours"; readonly hours: readonly OfficeHours[] };

const json = { "Content-Type": "application/json" };

export function preview(change: Change): Promise<CalendarPreview> {
  return change.kind === "hours"
    ? answer(api.POST("/api/calendar/hours/preview", { body: { hours: [...change.hours] } }))
    : answer(
        api.POST("/api/calendar/years/preview", {
          body: { file: "" },
          bodySerializer: () => change.text,
          headers: json,
        }),
      );
}

export function save(change: Change): Promise<Calendar> {
  return change.kind === "hours"
    ? answer(api.PUT("/api/calendar/hours", { body: { hours: [...change.hours] } }))
    : answer(api.POST("/api/calendar/years", { body: { file: "" }, bodySerializer: () => change.text, headers: json }));
}
