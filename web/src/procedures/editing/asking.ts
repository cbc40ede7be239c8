import { toElsa, type Asking, type FlowDocument } from "@caseflow/designer";
import { useMemo, type RefObject } from "react";
import { useTranslation } from "react-i18next";
import { answer, api } from "../../api/client";
import { useMoments } from "../../time/useMoments";
import { dayIn } from "../../time/moments";

/**
 * What the panel asks the service while somebody sets a limit or a ladder.
 * @param drawn The procedure as it is drawn now, saved or not.
 */
export function useAsking(drawn: RefObject<FlowDocument>): Asking {
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
      sampleMail: async (step, rung) => {
        const definition: unknown = toElsa(drawn.current);
        const mail = await answer(api.POST("/api/procedures/sample-mail", { body: { definition, step, rung } }));
        return { ...mail, at: weekday(mail.at) };
      },
    }),
    [i18n.language, weekday, drawn],
  );
}
