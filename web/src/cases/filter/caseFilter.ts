import type { CaseOrder, CaseQuery, CaseStatus } from "../caseList";
import { levels, routes } from "../../api/schemas";

/** A change of the filter; undefined takes a condition away. */
export type Change = { readonly [Name in keyof CaseQuery]?: CaseQuery[Name] | undefined };

export const statuses = ["Open", "Closed", "Stopped"] as const satisfies readonly CaseStatus[];

/** The first one is that of a list that was not put in order. */
export const orders = ["Newest", "Due"] as const satisfies readonly CaseOrder[];

/** Numbers of the overview that a list can be the cases of. */
export const sets = [
  "Received",
  "Closed",
  "Due",
  "DueMet",
  "DueMissed",
  "FirstDue",
  "FirstDueMet",
  "FirstDueMissed",
  "Answerable",
  "Answered",
  "Unanswered",
  "Rated",
  "Resolved",
  "Satisfied",
  "Redone",
  "AtStep",
] as const satisfies readonly NonNullable<CaseQuery["figure"]>[];

/** What the list shows, read from its address, so that a link can lead to it; wrong values are left out. */
export function readFilter(address: URLSearchParams): CaseQuery {
  const filter: CaseQuery = {};
  for (const [name, read] of Object.entries(readers)) {
    const text = address.get(name)?.trim();
    const value = text ? read(text) : undefined;
    if (value !== undefined) Object.assign(filter, { [name]: value });
  }
  return filter;
}

/** The same filter as an address. */
export function writeFilter(filter: CaseQuery): URLSearchParams {
  const given = Object.entries(filter).filter(([, value]) => value !== false && value !== "");
  return new URLSearchParams(given.map(([name, value]) => [name, String(value)]));
}

/** Whether any condition is set; the order is none. */
export function isNarrowed(filter: CaseQuery): boolean {
  return writeFilter(conditionsOf(filter)).size > 0;
}

export function orderOf({ order }: CaseQuery): CaseOrder {
  return order ?? orders[0];
}

/** All but the order. */
export function conditionsOf(filter: CaseQuery): Omit<CaseQuery, "order"> {
  const conditions = { ...filter };
  delete conditions.order;
  return conditions;
}

type Reader = (text: string) => string | boolean | undefined;

const anyText: Reader = (text) => text;
const onlyTrue: Reader = (text) => (text === "true" ? true : undefined);
const moment: Reader = (text) => (Number.isNaN(Date.parse(text)) ? undefined : new Date(text).toISOString());

function oneOf(known: readonly string[]): Reader {
  return (text) => known.find((value) => value === text);
}

const readers: Readonly<Record<keyof CaseQuery, Reader>> = {
  order: oneOf(orders),
  text: anyText,
  status: oneOf(statuses),
  level: oneOf(levels),
  route: oneOf(routes),
  category: anyText,
  unit: anyText,
  holdingUnit: anyText,
  receivedFrom: moment,
  receivedTo: moment,
  closedFrom: moment,
  closedTo: moment,
  dueFrom: moment,
  dueTo: moment,
  overdue: onlyTrue,
  mine: onlyTrue,
  withoutLevel: onlyTrue,
  withoutRoute: onlyTrue,
  withoutUnit: onlyTrue,
  outsideUnits: onlyTrue,
  procedure: anyText,
  step: anyText,
  unclaimed: onlyTrue,
  idle: onlyTrue,
  figure: oneOf(sets),
  figureFrom: moment,
  figureTo: moment,
  figureKey: anyText,
};
