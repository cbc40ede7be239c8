import { useTranslation } from "react-i18next";
import { Link } from "react-router";
import { EmptyState } from "../parts/EmptyState";
import { classesOf } from "../parts/looks/classes";
import { pane } from "../parts/looks/pane";
import { PersonChoice } from "./PersonChoice";
import type { HandoverArea, HandoverItem, Wish } from "./upkeep";
import styles from "./Upkeep.module.css";

const css = classesOf(styles);

/** What names a person, area by area; areas that have nothing take no room. */
export function Areas(props: {
  readonly areas: readonly HandoverArea[];
  readonly wish?: Wish;
  readonly onWish?: (wish: Wish) => void;
}) {
  const { t } = useTranslation();
  const { areas, wish, onWish } = props;
  const filled = areas.filter(({ items }) => items.length > 0);
  if (filled.length === 0)
    return <EmptyState title={t("upkeep.handover.nothing")} text={t("upkeep.handover.nothingText")} />;
  return filled.map((area) => (
    <section key={area.area} className={`${pane} ${css("part")}`} aria-label={area.name}>
      <div className={css("head")}>
        <h2>
          {area.name} · {t("upkeep.handover.count", { count: area.items.length })}
        </h2>
        {wish && onWish && area.items.some(({ told, answer }) => !told || answer === "Waiting") && wish.to && (
          <PersonChoice
            label={t("upkeep.handover.toOf", { area: area.name })}
            value={area.to?.code ?? null}
            without={wish.person}
            placeholder={t("upkeep.handover.leftOut")}
            onChange={(code) => {
              onWish({ ...wish, successors: { ...wish.successors, [area.area]: code ?? "" } });
            }}
          />
        )}
        {!wish && area.to && <span className={css("quiet")}>{t("upkeep.handover.toOne", { name: area.to.name })}</span>}
      </div>
      <ul className={css("lines")}>
        {alike(area.items).map(([item, count], index) => (
          <li key={index}>
            <Item item={item} count={count} done={!wish} />
          </li>
        ))}
      </ul>
    </section>
  ));
}

/** One line for those that say the same: whoever may not see the cases is told no more of them than how many there are. */
function alike(items: readonly HandoverItem[]): readonly (readonly [HandoverItem, number])[] {
  const lines = new Map<string, [HandoverItem, number]>();
  for (const item of items) {
    const line = lines.get(JSON.stringify(item));
    if (line) line[1] += 1;
    else lines.set(JSON.stringify(item), [item, 1]);
  }
  return [...lines.values()];
}

interface ItemProps {
  readonly item: HandoverItem;
  readonly count: number;
  readonly done: boolean;
}

function Item({ item, count, done }: ItemProps) {
  const { t } = useTranslation();
  return (
    <>
      <span className={css("what")}>{item.place ? <Link to={item.place}>{item.what}</Link> : item.what}</span>
      {count > 1 && <span className={css("quiet")}>{t("upkeep.handover.count", { count })}</span>}
      {item.caseId ? (
        <Link to={`/cases/${item.caseId}`}>
          {item.caseNumber} {item.caseTitle}
        </Link>
      ) : null}
      {done && <span className={css("quiet")}>{t(`upkeep.handover.answer.${item.answer}`)}</span>}
      {item.told && <span className={css("stays")}>{item.told}</span>}
    </>
  );
}
