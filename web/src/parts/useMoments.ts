import { useMemo } from "react";
import { useTranslation } from "react-i18next";
import { momentsIn, type Moments } from "./moments";
import { useOffice } from "./office";

/** Moments in the language of the screen, by the office's clock. */
export function useMoments(): Moments {
  const { language } = useTranslation().i18n;
  const { zone } = useOffice();
  return useMemo(() => momentsIn(language, zone), [language, zone]);
}
