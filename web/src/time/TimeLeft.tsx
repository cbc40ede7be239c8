import { useTranslation } from "react-i18next";
import type { DueLight } from "../api/schemas";
import { tone } from "../parts/looks/tone";
import { Light } from "./Light";

interface Props {
  /** The service's words: “剩 1 个工作日 3 小时”; empty without a deadline. */
  readonly words: string;
  readonly light: DueLight;
}

/** The time left, always in words. */
export function TimeLeft({ words, light }: Props) {
  const { t } = useTranslation();
  if (!words) return <span className={tone("quiet")}>{t("time.noDeadline")}</span>;
  return <Light light={light}>{words}</Light>;
}
