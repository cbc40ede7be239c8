import { queryOptions } from "@tanstack/react-query";
import { answer, api } from "../../api/client";
import type { Schema } from "../../api/schemas";
import { proceduresKey } from "../procedures";

export type Live = Schema<"LivePicture">;
export type OpenAtStep = Schema<"OpenAtStep">;
export type PaceOfStep = Schema<"PaceOfStep">;

/** Numbers of the picture, as the address of the page names them. */
export const numbers = ["open", "overdue", "unclaimed", "idle"] as const;
export type LiveNumber = (typeof numbers)[number];

const named = { open: "Open", overdue: "Overdue", unclaimed: "Unclaimed", idle: "Idle" } as const;

/** Days of a period that ends now. */
export const periods = [7, 30, 90, 365] as const;
export type Period = (typeof periods)[number];

const day = 24 * 60 * 60 * 1000;
const aMinute = 60_000;

/** Where the cases are now, and how long the steps took in the last days. */
export const liveQuery = (definitionId: string, days: Period) =>
  queryOptions({
    queryKey: [...proceduresKey, definitionId, "live", days],
    queryFn: () =>
      answer(
        api.GET("/api/procedures/{definitionId}/live", {
          params: { path: { definitionId }, query: { from: new Date(Date.now() - days * day).toISOString() } },
        }),
      ),
    refetchInterval: aMinute,
  });

/** The cases behind a number, at a step or of the whole procedure. */
export const behindQuery = (definitionId: string, of: LiveNumber, step: string | null) =>
  queryOptions({
    queryKey: [...proceduresKey, definitionId, "live-cases", of, step],
    queryFn: () =>
      answer(
        api.GET("/api/procedures/{definitionId}/live/cases", {
          params: { path: { definitionId }, query: { of: named[of], ...(step !== null && { step }) } },
        }),
      ),
  });
