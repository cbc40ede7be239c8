import { useCallback } from "react";
import { useTranslation } from "react-i18next";
import type { ActResult } from "../task/acts/several";
import { useMoments } from "../time/useMoments";

/** Why one of several was refused, in one line: who was faster and when, or the sentence and what is wrong with single fields. */
export function useRefusal(): (result: ActResult) => string {
  const { t } = useTranslation();
  const { moment } = useMoments();
  return useCallback(
    ({ text, fields, changed }: ActResult) => {
      if (changed?.by)
        return t("together.changed", {
          who: changed.by,
          at: changed.at ? moment(changed.at) : "",
          what: changed.what ?? "",
        });
      return fields.length > 0 ? fields.map((field) => field.text).join(" ") : (text ?? "");
    },
    [t, moment],
  );
}
