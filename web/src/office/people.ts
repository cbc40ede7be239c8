import { queryOptions } from "@tanstack/react-query";
import { answer, api } from "../api/client";

const anHour = 60 * 60 * 1000;

/** All units; they change seldom. */
export const unitsQuery = queryOptions({
  queryKey: ["units"],
  queryFn: () => answer(api.GET("/api/units")),
  staleTime: anHour,
});

/** All people who can be chosen; they change seldom. */
export const peopleQuery = queryOptions({
  queryKey: ["people"],
  queryFn: () => answer(api.GET("/api/people")),
  staleTime: anHour,
});
