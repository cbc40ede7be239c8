import { useTranslation } from "react-i18next";
import type { Figures, TrendPart } from "./figures";
import { linesOf } from "./lines";
import { ListLink } from "./ListLink";
import { QuestionBox } from "./QuestionBox";
import { daysWords } from "./words";
import { PlainTable } from "../../parts/PlainTable";
import { classesOf } from "../../parts/looks/classes";
import styles from "./period.module.css";

const css = classesOf(styles);

/** 收得多还是办得多: two lines that differ in their stroke as well, and the numbers of each part. */
export function TrendBox({ figures: { trend, received, closed } }: { readonly figures: Figures }) {
  const { t } = useTranslation();
  const more = received.now.count - closed.now.count;
  const balance = more === 0 ? "even" : more > 0 ? "more" : "less";
  return (
    <QuestionBox
      title={t("overview.period.trend.title")}
      answer={t(`overview.period.trend.${balance}`, {
        received: received.now.count,
        closed: closed.now.count,
        difference: Math.abs(more),
      })}
      how={t("overview.period.trend.how")}
    >
      <Chart trend={trend} />
      <details className={css("how")}>
        <summary>{t("overview.period.trend.numbers")}</summary>
        <PlainTable
          label={t("overview.period.numbersOf", { title: t("overview.period.trend.title") })}
          heads={[t("overview.period.trend.days"), t("overview.period.received"), t("overview.period.closed")]}
        >
          {trend.map((part) => (
            <tr key={part.first}>
              <th scope="row">{daysWords(part.first, part.last, t)}</th>
              <td>
                <ListLink figure={part.received} what={t("overview.period.received")} />
              </td>
              <td>
                <ListLink figure={part.closed} what={t("overview.period.closed")} />
              </td>
            </tr>
          ))}
        </PlainTable>
      </details>
    </QuestionBox>
  );
}

/** A picture of the numbers beneath it: not read aloud. */
function Chart({ trend }: { readonly trend: readonly TrendPart[] }) {
  const { t } = useTranslation();
  const { received, closed } = linesOf(trend);
  const most = Math.max(0, ...trend.flatMap((part) => [part.received.count, part.closed.count]));
  return (
    <figure className={css("trend")} aria-hidden="true">
      <figcaption>
        <span className={css("stroke")} data-line="received" /> {t("overview.period.received")}
        <span className={css("stroke")} data-line="closed" /> {t("overview.period.closed")}
        <span className={css("most")}>{t("overview.period.trend.most", { count: most })}</span>
      </figcaption>
      <svg viewBox="0 0 100 100" preserveAspectRatio="none">
        <polyline data-line="received" points={received} />
        <polyline data-line="closed" points={closed} />
      </svg>
      <div className={css("ends")}>
        <span>{trend[0]?.first}</span>
        <span>{trend.at(-1)?.last}</span>
      </div>
    </figure>
  );
}
