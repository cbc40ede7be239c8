import { useTranslation } from "react-i18next";
import { tone } from "../parts/looks/tone";
import type { TogetherPreview } from "../task/acts/several";
import { useMoments } from "../time/useMoments";
import { RefusedList } from "./RefusedList";
import type { TickedTask } from "./useTogether";

interface Props {
  readonly preview: TogetherPreview;
  readonly tasks: readonly TickedTask[];
}

/** 预告 of an act on several: who gets how many until when, who is told, what is called off, and until when it can be taken back. */
export function TogetherReach({ preview, tasks }: Props) {
  const { t } = useTranslation();
  const { ends, told, cancelled, waits, refused, back } = preview;
  const counted = (all: typeof told) =>
    all.map(({ name, count }) => t("together.counted", { name, count })).join(t("parts.and"));
  return (
    <>
      <NextTogether next={preview.next} />
      {ends.length > 0 && <p>{t("together.ends", { results: counted(ends) })}</p>}
      {cancelled.length > 0 && <p className={tone("warn")}>{t("together.cancelled", { steps: counted(cancelled) })}</p>}
      {waits.map((reason) => (
        <p key={reason} className={tone("warn")}>
          {t("task.confirm.waits", { reason })}
        </p>
      ))}
      {told.length > 0 && <p>{t("together.told", { names: counted(told) })}</p>}
      {preview.count > 0 && <p className={tone("quiet")}>{back}</p>}
      {refused.length > 0 && (
        <>
          <p className={tone("warn")}>{t("together.wouldBeRefused", { count: refused.length })}</p>
          <RefusedList tasks={tasks} refused={refused} />
        </>
      )}
    </>
  );
}

function NextTogether({ next }: Pick<TogetherPreview, "next">) {
  const { t } = useTranslation();
  const { moment } = useMoments();
  if (next.length === 0) return null;
  return (
    <>
      <p id="together-next">{t("task.more.next")}</p>
      <ul aria-labelledby="together-next">
        {next.map(({ step, to, count, from, until }, at) => (
          <li key={at}>
            <strong>{step}</strong> →{" "}
            {to.length > 0 ? to.join(t("parts.or")) : <span className={tone("warn")}>{t("task.confirm.nobody")}</span>}{" "}
            {t("together.pieces", { count })}
            {from && until && (
              <span className={tone("quiet")}>
                {" "}
                {moment(from) === moment(until)
                  ? t("task.confirm.due", { at: moment(until) })
                  : t("together.dueBetween", { from: moment(from), until: moment(until) })}
              </span>
            )}
          </li>
        ))}
      </ul>
    </>
  );
}
