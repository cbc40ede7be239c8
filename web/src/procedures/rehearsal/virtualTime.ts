import { useMemo } from "react";
import { useTranslation } from "react-i18next";
import { useOffice } from "../../office/office";

/** Moments of the virtual clock: what is today there is not today here, so that the day always stands with its weekday. */
export function useVirtualTime() {
  const { zone } = useOffice();
  const { language } = useTranslation().i18n;
  return useMemo(() => {
    const day: Intl.DateTimeFormatOptions = {
      timeZone: zone,
      month: language === "en" ? "short" : "long",
      day: "numeric",
      weekday: "short",
      hour: "2-digit",
      minute: "2-digit",
      hourCycle: "h23",
    };
    const short = new Intl.DateTimeFormat(language, day);
    const whole = new Intl.DateTimeFormat(language, { ...day, year: "numeric" });
    return {
      /** Day, weekday, hour and minute. */
      at: (iso: string) => short.format(new Date(iso)),
      /** With the year. */
      whole: (iso: string) => whole.format(new Date(iso)),
    };
  }, [language, zone]);
}
