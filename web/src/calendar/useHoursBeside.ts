import { useTranslation } from "react-i18next";
import type { Difference } from "../typed/Meanwhile";
import type { OfficeHours } from "./calendar";

/** The office hours that are in force beside those that were typed, in words. */
export function useHoursBeside() {
  const { t } = useTranslation();
  const worded = (seasons: readonly OfficeHours[]) =>
    seasons
      .map((season) => {
        const spans = season.spans.map(({ start, end }) => `${start?.slice(0, 5) ?? ""}–${end?.slice(0, 5) ?? ""}`);
        return t("calendar.hours.worded", { ...season, spans: spans.join(t("parts.and")) });
      })
      .join("\n");
  return (theirs: readonly OfficeHours[], mine: readonly OfficeHours[]): readonly Difference[] => [
    { name: t("calendar.hours.title"), theirs: worded(theirs), mine: worded(mine) },
  ];
}
