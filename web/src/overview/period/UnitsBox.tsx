import { useTranslation } from "react-i18next";
import type { Figures, UnitShare } from "./figures";
import { ListLink } from "./ListLink";
import { QuestionBox } from "./QuestionBox";
import { ShareLinks } from "./ShareLinks";
import { shareChange, shareWords } from "./words";
import { PlainTable } from "../../parts/PlainTable";
import { classesOf } from "../../parts/looks/classes";
import styles from "./period.module.css";

const css = classesOf(styles);

/** 哪些单位超期最多: those with enough cases are put in order; the others are listed behind them. */
export function UnitsBox({ figures: { units } }: { readonly figures: Figures }) {
  const { t } = useTranslation();
  const [first] = units;
  const most = Math.max(1, ...units.map(({ share }) => share.missed?.count ?? 0));
  const late = first?.ranked ? (first.share.missed?.count ?? 0) : 0;
  return (
    <QuestionBox
      title={t("overview.period.units.title")}
      answer={
        first && late > 0
          ? t("overview.period.units.leads", {
              unit: first.label,
              count: late,
              of: first.share.of.count,
            })
          : t(`overview.period.units.${first ? (first.ranked ? "noneLate" : "few") : "nothing"}`)
      }
      how={t("overview.period.units.how")}
    >
      {units.length > 0 && (
        <PlainTable
          label={t("overview.period.numbersOf", { title: t("overview.period.units.title") })}
          heads={["unit", "late", "share", "change"].map((head) => t(`overview.period.units.${head}`))}
        >
          {units.map((unit) => (
            <UnitRow key={unit.unit} unit={unit} most={most} />
          ))}
        </PlainTable>
      )}
    </QuestionBox>
  );
}

function UnitRow({ unit: { label, ranked, share }, most }: { readonly unit: UnitShare; readonly most: number }) {
  const { t } = useTranslation();
  return (
    <tr>
      <th scope="row">{label}</th>
      <td>
        <span className={css("measured")}>
          {share.missed && <ListLink figure={share.missed} what={t("overview.period.units.lateAt", { unit: label })} />}
          {ranked && <Bar parts={[["whole", ((share.missed?.count ?? 0) * 100) / most]]} />}
        </span>
      </td>
      <td>
        {ranked ? shareWords(share, t) : t("overview.period.few")}{" "}
        <ShareLinks
          share={share}
          met={t("overview.period.units.metAt", { unit: label })}
          of={t("overview.period.units.dueAt", { unit: label })}
        />
      </td>
      <td>{shareChange(share, t)}</td>
    </tr>
  );
}

interface BarProps {
  /** What each part is, and its length in per cent of the longest bar. */
  readonly parts: readonly (readonly [string, number])[];
}

/** A bar beside its number; parts differ in their filling. Not read aloud. */
export function Bar({ parts }: BarProps) {
  return (
    <span className={css("bar")} aria-hidden="true">
      {parts.map(([part, length]) => (
        <span key={part} data-part={part} style={{ width: `${String(length)}%` }} />
      ))}
    </span>
  );
}
