import { useMemo } from "react";
import { useTranslation } from "react-i18next";
import { useMoments } from "../time/useMoments";
import type { Reading } from "./FieldType";

/** How values are read on this screen. */
export function useReading(): Omit<Reading, "names"> {
  const { t, i18n } = useTranslation();
  const { moment } = useMoments();
  const { language } = i18n;
  return useMemo(() => ({ t, language, moment }), [t, language, moment]);
}
