import { useTranslation } from "react-i18next";
import { Link } from "react-router";
import type { InboxItem } from "../../api/schemas";
import { useMe } from "../../session/session";
import { LevelTag, RouteTag } from "../../shown/Tags";
import { pathOf } from "../../shown/taskKey";
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

/** One task in two lines: what and how long; which level, route, step, case and unit, each in its column. */
export function TaskRow({ id, item, current, chosen, refusal, onOpen, onChoose }: Props) {
  const { t } = useTranslation();
  return (
    // The list has the focus and takes the keys for its rows (useListKeys); a link all the same, to be opened beside or copied.
    <Link
      id={id}
      to={pathOf(item)}
      role="option"
      tabIndex={-1}
      draggable={false}
      aria-selected={chosen}
      aria-current={current || undefined}
      className={row("task", current && "current", item.isNew === true && "new")}
      onClick={(event) => {
        if (event.ctrlKey || event.metaKey || event.shiftKey) return;
        event.preventDefault();
        event.currentTarget.closest<HTMLElement>("[role='listbox']")?.focus({ preventScroll: true });
        onOpen();
      }}
    >
      <Mark chosen={chosen} onChoose={onChoose} />
      <span className={row("task-title")}>
        {item.caseTitle}
        {item.isNew && <span className={row("new-mark")}>{t("inbox.new")}</span>}
      </span>
      <TimeLeft words={item.timeLeft} light={item.light} />
      <span className={row("task-facts")}>
        <span className={row("task-words")}>
          <Words item={item} />
        </span>
        <span className={row("task-unit")}>{item.unit}</span>
        <span className={row("task-column")}>
          <RouteTag route={item.route} />
        </span>
        <span className={row("task-column")}>
          <LevelTag level={item.level} />
        </span>
      </span>
      {refusal !== undefined && <span className={`${row("task-refusal")} ${tone("bad")}`}>{refusal}</span>}
    </Link>
  );
}

/** What is ticked to be done with others. */
function Mark({ chosen, onChoose }: Pick<Props, "chosen" | "onChoose">) {
  const { t } = useTranslation();
  return (
    <span
      className={row("mark", chosen && "chosen")}
      title={t("inbox.choose")}
      aria-hidden="true"
      onClick={(event) => {
        event.stopPropagation();
        event.preventDefault();
        onChoose(event.shiftKey);
      }}
    />
  );
}

/** Which step it is of which case, and what is to be known of it before it is opened. */
function Words({ item }: { readonly item: InboxItem }) {
  const { t } = useTranslation();
  const me = useMe();
  const mine = item.claimedBy !== null && (item.claimedBy === me.code || Boolean(item.inPlaceOf));
  return (
    <>
      {item.inPlaceOf && <strong>{t("inbox.inPlaceOf", { name: item.inPlaceOf })} </strong>}
      {item.isQuestion ? item.title : item.step} · {item.caseNumber}
      {mine && ` · ${t("inbox.claimed")}`}
      {item.urges !== undefined && item.urges > 0 && (
        <span className={tone("bad")}> · {t("inbox.urges", { count: item.urges })}</span>
      )}
      {item.parts !== undefined && item.parts > 0 && (
        <span className={tone("warn")}> · {t("inbox.parts", { count: item.parts })}</span>
      )}
      {item.forOthers && <span className={tone("warn")}> · {t("inbox.forOthers")}</span>}
    </>
  );
}
