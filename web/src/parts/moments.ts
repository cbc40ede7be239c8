import { useMemo } from "react";
import { useTranslation } from "react-i18next";

/** How moments are written in the language of the screen: the year only when it is not this one. */
export function useMoments() {
  const { i18n } = useTranslation();
  const { language } = i18n;
  return useMemo(
    () => ({
      /** Day and time, such as “11月23日 15:20”. */
      moment: (iso: string) => momentIn(iso, language, new Date()),
    }),
    [language],
  );
}

export function momentIn(iso: string, language: string, now: Date): string {
  const at = new Date(iso);
  const sameYear = at.getFullYear() === now.getFullYear();
  return new Intl.DateTimeFormat(language, {
    ...(!sameYear && { year: "numeric" }),
    month: "short",
    day: "numeric",
    hour: "2-digit",
    minute: "2-digit",
    hourCycle: "h23",
  }).format(at);
}
