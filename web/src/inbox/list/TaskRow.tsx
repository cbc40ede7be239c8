import { useTranslation } from "react-i18next";
import type { InboxItem } from "../../api/schemas";
import { useMe } from "../../session/session";
import { LevelTag, RouteTag } from "../../shown/Tags";
import { TimeLeft } from "../../time/TimeLeft";
import { tone } from "../../parts/looks/tone";
import { row } from "./row";

interface Props {
  readonly id: string;
  readonly item: InboxItem;
  readonly current: boolean;
  readonly chosen: boolean;
  readonly onOpen: () => void;
  /** Why it was refused the last time; undefined where it was not. */
  readonly refusal: string | undefined;
  /** @param upTo with all from the one that was chosen last to this. */
  readonly onChoose: (upTo: boolean) => void;
}

/** One task in two lines: what and how long; which level, route, step, case and who has it. */
export function TaskRow({ id, item, current, chosen, refusal, onOpen, onChoose }: Props) {
  const { t } = useTranslation();
  const me = useMe();
  const mine = item.claimedBy !== null && (item.claimedBy === me.code || Boolean(item.inPlaceOf));
  return (
    // The list has the focus and takes the keys for its rows (useListKeys).
    <div
      id={id}
      role="option"
      aria-selected={chosen}
      aria-current={current || undefined}
      className={row("task", current && "current")}
      onClick={onOpen}
    >
      <span
        className={row("mark", chosen && "chosen")}
        title={t("inbox.choose")}
        aria-hidden="true"
        onClick={(event) => {
          event.stopPropagation();
          onChoose(event.shiftKey);
        }}
      />
      <span className={row("task-title")}>{item.caseTitle}</span>
      <TimeLeft words={item.timeLeft} light={item.light} />
      <span className={row("task-facts")}>
        {item.inPlaceOf && <strong>{t("inbox.inPlaceOf", { name: item.inPlaceOf })} </strong>}
        <LevelTag level={item.level} /> <RouteTag route={item.route} /> {item.isQuestion ? item.title : item.step} ·{" "}
        {item.caseNumber}
        {mine && ` · ${t("inbox.claimed")}`}
        {item.urges !== undefined && item.urges > 0 && (
          <span className={tone("bad")}> · {t("inbox.urges", { count: item.urges })}</span>
        )}
        {item.parts !== undefined && item.parts > 0 && (
          <span className={tone("warn")}> · {t("inbox.parts", { count: item.parts })}</span>
        )}
        {item.forOthers && <span className={tone("warn")}> · {t("inbox.forOthers")}</span>}
        {item.unit && ` · ${item.unit}`}
      </span>
      {refusal !== undefined && <span className={`${row("task-refusal")} ${tone("bad")}`}>{refusal}</span>}
    </div>
  );
}
