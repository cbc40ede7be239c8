import { infiniteQueryOptions, keepPreviousData, queryOptions } from "@tanstack/react-query";
import { openTasksKey } from "../api/cache";
import { answer, api } from "../api/client";
import type { Level, Route, Schema } from "../api/schemas";

export const inboxSorts = ["Due", "Opened", "Level"] as const;
export type InboxSort = (typeof inboxSorts)[number];

/** What the to-do list is narrowed to; a part that is absent narrows nothing. */
export interface InboxFilter {
  readonly step?: string;
  readonly level?: Level;
  readonly route?: Route;
  readonly unit?: string;
  readonly text?: string;
}

export type Notice = Schema<"Notice">;
export type DoneItem = Schema<"DoneItem">;
export type Schedule = Schema<"Schedule">;
export type ScheduledDay = Schema<"ScheduledDay">;

/** Everything of the inbox begins with `inbox`: an event of the service renews it. */
const key = "inbox";
const pageSize = 200;
const aMinute = 60_000;

interface Page<Item> {
  readonly items: readonly Item[];
  readonly next: string | null;
}

const paged = {
  initialPageParam: null as string | null,
  getNextPageParam: (page: { readonly next: string | null }) => page.next,
  select: <Item>(data: { readonly pages: readonly Page<Item>[] }): readonly Item[] =>
    data.pages.flatMap((page) => page.items),
};

/** A page's place in a query string; the first has none. */
function place(cursor: string | null) {
  return { limit: pageSize, ...(cursor !== null && { cursor }) };
}

/** Numbers beside the groups and tabs. */
export const countsQuery = queryOptions({
  queryKey: [key, "counts"],
  queryFn: () => answer(api.GET("/api/inbox/counts")),
  refetchInterval: aMinute,
});

export const facetsQuery = queryOptions({
  queryKey: [key, "facets"],
  queryFn: () => answer(api.GET("/api/inbox/facets")),
});

/** 待办. Read again each minute, for the time left runs on. */
export function openQuery(filter: InboxFilter, sort: InboxSort) {
  return infiniteQueryOptions({
    ...paged,
    select: paged.select<Schema<"InboxItem">>,
    queryKey: [...openTasksKey, filter, sort],
    queryFn: ({ pageParam }) =>
      answer(api.GET("/api/inbox", { params: { query: { ...filter, sort, ...place(pageParam) } } })),
    refetchInterval: aMinute,
  });
}

/**
 * 日程. Read again each minute, for what is due becomes overdue.
 * @param week - Any day of it; null for this week.
 */
export function scheduleQuery(week: string | null) {
  return queryOptions({
    queryKey: [key, "schedule", week],
    queryFn: () => answer(api.GET("/api/inbox/schedule", { params: { query: week === null ? {} : { week } } })),
    refetchInterval: aMinute,
    placeholderData: keepPreviousData,
  });
}

/** 已办. */
export const doneQuery = infiniteQueryOptions({
  ...paged,
  select: paged.select<DoneItem>,
  queryKey: [key, "done"],
  queryFn: ({ pageParam }) => answer(api.GET("/api/inbox/done", { params: { query: place(pageParam) } })),
});

/** 抄送我. */
export const copiesQuery = infiniteQueryOptions({
  ...paged,
  select: paged.select<Notice>,
  queryKey: [key, "copies"],
  queryFn: ({ pageParam }) => answer(api.GET("/api/inbox/copies", { params: { query: place(pageParam) } })),
});

/** Of 抄送我, what people told each other: 传阅、留言. */
export const notesQuery = infiniteQueryOptions({
  ...paged,
  select: paged.select<Notice>,
  queryKey: [key, "copies", "notes"],
  queryFn: ({ pageParam }) =>
    answer(api.GET("/api/inbox/copies", { params: { query: { notes: true, ...place(pageParam) } } })),
});

/** 我发起. */
export const mineQuery = infiniteQueryOptions({
  ...paged,
  select: paged.select<Schema<"CaseSummary">>,
  queryKey: [key, "mine"],
  queryFn: ({ pageParam }) => answer(api.GET("/api/cases", { params: { query: { mine: true, ...place(pageParam) } } })),
});

/** 全部已阅, up to the newest that is seen: what comes meanwhile stays unread. */
export function readAll(until: number, notes: boolean) {
  return answer(api.POST("/api/inbox/copies/read", { body: { until, notes } }));
}

export function readNotice(noticeId: number) {
  return answer(api.POST("/api/inbox/copies/{noticeId}/read", { params: { path: { noticeId } } }));
}
