import type { Asking } from "@caseflow/designer";
import { useMemo } from "react";
import { useTranslation } from "react-i18next";
import { answer, api } from "../../api/client";
import { useMoments } from "../../time/useMoments";
import { dayIn } from "../../time/moments";

/** What the panel asks the service while somebody sets a limit. */
export function useAsking(): Asking {
  const { i18n } = useTranslation();
  const { weekday } = useMoments();
  return useMemo(
    () => ({
      sampleDue: async ({ amount, clock }) => {
        const query = { from: new Date().toISOString(), amount, clock };
        const { start, due, days, sentence } = await answer(api.GET("/api/calendar/explain", { params: { query } }));
        const reasons = days.map(({ date, why }) => `${dayIn(date, i18n.language)} ${why}`);
        return { from: weekday(start), due: weekday(due), reasons: [sentence, ...reasons] };
      },
    }),
    [i18n.language, weekday],
  );
}
