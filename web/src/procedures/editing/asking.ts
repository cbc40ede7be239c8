import { toElsa, type Asking, type FlowDocument, type SampleDue } from "@caseflow/designer";
import { useMemo, type RefObject } from "react";
import { useTranslation } from "react-i18next";
import { answer, api } from "../../api/client";
import type { Schema } from "../../api/schemas";
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
        return said(await answer(api.GET("/api/calendar/explain", { params: { query } })), weekday, i18n.language);
      },
      sampleMail: async (step, rung) => {
        const definition: unknown = toElsa(drawn.current);
        const mail = await answer(api.POST("/api/procedures/sample-mail", { body: { definition, step, rung } }));
        return { ...mail, at: weekday(mail.at) };
      },
      addressOf: (procedure) => `/procedures/${encodeURIComponent(procedure)}`,
    }),
    [i18n.language, weekday, drawn],
  );
}

/** Of many years that the work calendar is not kept for, the first is said at once and the others with the reasons. */
export function said(
  explained: Schema<"DueDateExplanation">,
  weekday: (iso: string) => string,
  language: string,
): SampleDue {
  const { start, due, days, sentence, warnings } = explained;
  const [first, last] = [days.at(0), days.at(-1)].map((day) => day?.date.slice(0, 4));
  const reasons = days.map(({ date, why }) => `${dayIn(date, language, first !== last)} ${why}`);
  const [warning, ...later] = warnings.map(({ text }) => text);
  return {
    from: weekday(start),
    due: weekday(due),
    reasons: [sentence, ...later, ...reasons],
    warnings: warning === undefined ? [] : [warning],
  };
}
