import { queryOptions, useQueryClient } from "@tanstack/react-query";
import { useCallback } from "react";
import { answer, api } from "../api/client";
import type { Schema } from "../api/schemas";

export type Roster = Schema<"RosterView">;
export type RosterUnit = Schema<"RosterUnit">;
export type UnitRoster = Schema<"UnitRoster">;
export type RosterPerson = Schema<"RosterPerson">;
export type AccountEvent = Schema<"AccountEvent">;
export type PersonDetails = Schema<"PersonDetails">;

/** The role whose holders head their unit, and that of those who stand in for them. */
export const headRole = "unit-head";
export const deputyRole = "unit-deputy";

export const rosterQuery = queryOptions({
  queryKey: ["roster"],
  queryFn: () => answer(api.GET("/api/roster")),
});

export function unitQuery(code: string) {
  return queryOptions({
    queryKey: ["roster", code],
    queryFn: () => answer(api.GET("/api/roster/{unit}", { params: { path: { unit: code } } })),
  });
}

/** What was done to an account, and who signed in to it, newest first. */
export function recordQuery(account: string) {
  return queryOptions({
    queryKey: ["roster", "record", account],
    queryFn: () => answer(api.GET("/api/account-events", { params: { query: { account } } })),
    staleTime: 0,
  });
}

/** What still names a person, by area. */
export function namedQuery(person: string) {
  return queryOptions({
    queryKey: ["roster", "named", person],
    queryFn: () => answer(api.POST("/api/handovers/preview", { body: { person, to: null, successors: {} } })),
    staleTime: 0,
  });
}

/** Has units and people read anew wherever they are shown. */
export function useRosterChanged() {
  const cache = useQueryClient();
  return useCallback(
    () =>
      Promise.all(
        ["roster", "people", "units", "handovers"].map((key) => cache.invalidateQueries({ queryKey: [key] })),
      ),
    [cache],
  );
}

export function createPerson(code: string, password: string, person: PersonDetails) {
  return answer(api.POST("/api/accounts", { body: { code, password, person } }));
}

export function changePerson(code: string, person: PersonDetails, left: boolean, stamp: string) {
  return answer(api.PUT("/api/accounts/{code}", { params: { path: { code } }, body: { person, left, stamp } }));
}

export function setPassword(code: string, password: string) {
  return answer(api.POST("/api/accounts/{code}/password", { params: { path: { code } }, body: { password } }));
}

export interface UnitDetails {
  readonly name: string;
  readonly parent: string | null;
}

export function createUnit(code: string, unit: UnitDetails) {
  return answer(api.POST("/api/units", { body: { code, ...unit } }));
}

export function changeUnit(code: string, unit: UnitDetails, stamp: string) {
  return answer(api.PUT("/api/units/{code}", { params: { path: { code } }, body: { ...unit, stamp } }));
}

/** What is sent of a person who is known, with what changes. */
export function detailsOf(person: RosterPerson, unit: string, change: Partial<PersonDetails> = {}): PersonDetails {
  return { name: person.name, unit, email: person.email, roles: person.roles.map(({ code }) => code), ...change };
}

/** Where a link finds a unit of the roster. */
export function unitAddress(code: string): string {
  return `/people?${new URLSearchParams({ unit: code }).toString()}`;
}
