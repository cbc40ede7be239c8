import { useTranslation } from "react-i18next";
import type { CaseSummary } from "../api/schemas";
import { DueLight } from "../time/DueLight";
import { TimeLeft } from "../time/TimeLeft";
import { tone } from "../parts/looks/tone";

/** How long a case has, by the most urgent of its open tasks; that it is over, when it is. */
export function CaseTime({ found }: { readonly found: CaseSummary }) {
  const { t } = useTranslation();
  if (!found.current) return <span className={tone("quiet")}>{t(`shown.status.${found.status}`)}</span>;
  const { light, timeLeft } = found.current;
  const words = <TimeLeft words={timeLeft} light={light} />;
  return timeLeft ? <DueLight light={light}>{words}</DueLight> : words;
}
