import { useMemo } from "react";
import { useTranslation } from "react-i18next";
import { momentIn } from "./moments";

/** Moments in the language of the screen. */
export function useMoments() {
  const { i18n } = useTranslation();
  const { language } = i18n;
  return useMemo(() => {
    const moment = (iso: string) => momentIn(iso, language, new Date());
    return {
      moment,
      /** From a moment to the first one that is out; either may be open. */
      span: (from: string | undefined, to: string | undefined) =>
        [from, to].map((iso) => (iso ? moment(iso) : "…")).join(" – "),
    };
  }, [language]);
}
