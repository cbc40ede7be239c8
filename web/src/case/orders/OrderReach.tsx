import { useTranslation } from "react-i18next";
import { tone } from "../../parts/looks/tone";
import { Lines } from "../../parts/Lines";
import { useLimitLines } from "../../shown/useLimitLines";
import { useMoments } from "../../time/useMoments";
import type { OrderPreview } from "./orders";

/** 预告: who would get what by when, which deadlines would move, who would be told. */
export function OrderReach({ preview }: { readonly preview: OrderPreview }) {
  const { t } = useTranslation();
  const lines = useLines(preview);
  return (
    <section aria-labelledby="order-reach">
      <p id="order-reach">
        <strong>{t("orders.reach.title")}</strong>
      </p>
      <Lines>
        {lines.map((line) => (
          <li key={line}>{line}</li>
        ))}
        {preview.waits.map((reason) => (
          <li key={reason} className={tone("warn")}>
            {t("task.confirm.waits", { reason })}
          </li>
        ))}
      </Lines>
    </section>
  );
}

function useLines({ next, limits, cancelled, told, waits, said }: OrderPreview): readonly string[] {
  const { t } = useTranslation();
  const { moment } = useMoments();
  const and = t("parts.and");
  const reached = next.map(({ step, to, due }) => {
    const who = to.length > 0 ? to.join(t("parts.or")) : t("task.confirm.nobody");
    return `${step} → ${who}${due ? ` ${t("task.confirm.due", { at: moment(due) })}` : ""}`;
  });
  const moved = useLimitLines(limits);
  const lines = [
    ...said,
    ...reached,
    ...moved,
    ...(cancelled.length > 0 ? [t("task.confirm.cancelled", { steps: cancelled.join(and) })] : []),
  ];
  return [
    ...(lines.length === 0 && waits.length === 0 ? [t("orders.reach.nothing")] : lines),
    ...(told.length > 0 ? [t("task.confirm.told", { names: told.join(and) })] : []),
  ];
}
