import { toElsa, type Finding, type FlowDocument } from "@caseflow/designer";
import { keepPreviousData, useQuery } from "@tanstack/react-query";
import { useMemo } from "react";
import { useTranslation } from "react-i18next";
import { answer, api } from "../../api/client";
import { proceduresKey, type ServerFinding } from "../procedures";

const nothing: readonly Finding[] = [];

/** 人员检查. Which steps of a procedure reach nobody in the office as it stands now; only the service knows its people. */
export function useStaffing(definitionId: string, settled: FlowDocument): readonly Finding[] {
  const { i18n } = useTranslation();
  const body = useMemo(() => JSON.stringify(toElsa(settled)), [settled]);
  const { data } = useQuery({
    queryKey: [...proceduresKey, definitionId, "staffing", i18n.language, body],
    queryFn: () =>
      answer(
        api.POST("/api/procedures/check", {
          body: { file: "" },
          bodySerializer: () => body,
          headers: { "Content-Type": "application/json" },
        }),
      ),
    placeholderData: keepPreviousData,
    gcTime: 0,
    retry: false,
  });
  return useMemo(() => data?.staffing.map(asDrawn) ?? nothing, [data]);
}

function asDrawn({ code, weight, step, text }: ServerFinding): Finding {
  return { said: `staffing.${code}`, weight, step, text, values: {} };
}
