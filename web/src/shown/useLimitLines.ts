import { useTranslation } from "react-i18next";
import type { Schema } from "../api/schemas";
import { useMoments } from "../time/useMoments";

/** Says of each time limit that an act would move when it is due now and then. */
export function useLimitLines(limits: readonly Schema<"LimitAhead">[]): readonly string[] {
  const { t } = useTranslation();
  const { moment } = useMoments();
  return limits.map(({ step, from, to }) => {
    const named = { step, from: from ? moment(from) : "", to: to ? moment(to) : "" };
    return t(!to ? "orders.reach.paused" : from ? "orders.reach.limit" : "orders.reach.resumed", named);
  });
}
