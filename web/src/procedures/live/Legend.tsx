import { useTranslation } from "react-i18next";
import { classesOf } from "../../parts/looks/classes";
import { heats } from "./heat";
import styles from "./LiveDesk.module.css";

const css = classesOf(styles);

/** What the edge of a card says, in words. */
export function Legend() {
  const { t } = useTranslation();
  return (
    <section aria-label={t("procedures.live.legend")}>
      <h2>{t("procedures.live.legend")}</h2>
      <ol className={css("legend")}>
        {heats.map((heat, index) => (
          <li key={heat}>
            <span className={css("swatch")} data-heat={index} aria-hidden="true" />
            {t(`procedures.live.heat.${heat}`)}
          </li>
        ))}
      </ol>
    </section>
  );
}
