import { useTranslation } from "react-i18next";
import { classesOf } from "../../parts/looks/classes";
import { tone } from "../../parts/looks/tone";
import type { MoveView } from "./calls";
import { fates } from "./groups";
import styles from "./Moving.module.css";

const css = classesOf(styles);

/** How many cases move, need a choice, or stay. */
export function Verdicts({ counts, to }: { readonly counts: MoveView["counts"]; readonly to: number }) {
  const { t } = useTranslation();
  const shares = [
    ["Moves", counts.moves],
    ["NeedsChoice", counts.needsChoice],
    ["Stays", counts.stays],
  ] as const;
  return (
    <div className={css("verdicts")} role="status">
      <h2>{t("moving.previewOf", { count: counts.all, version: to })}</h2>
      <ul aria-label={t("moving.byFate")}>
        {shares
          .filter(([, count]) => count > 0)
          .map(([fate, count]) => (
            <li key={fate} className={tone(fates[fate].tone)}>
              <span aria-hidden="true">{fates[fate].sign} </span>
              {t(`moving.share.${fate}`, { count })}
            </li>
          ))}
      </ul>
    </div>
  );
}
