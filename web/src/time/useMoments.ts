import { useMemo } from "react";
import { useTranslation } from "react-i18next";
import { momentsIn, type Moments } from "./moments";
import { useOffice } from "../office/office";
import { useOnPaper } from "./onPaper";

/** Moments in the language of the screen, by the office's clock; on paper with their dates. */
export function useMoments(): Moments {
  const { language } = useTranslation().i18n;
  const { zone } = useOffice();
  const onPaper = useOnPaper();
  return useMemo(() => momentsIn(language, zone, onPaper), [language, zone, onPaper]);
}
