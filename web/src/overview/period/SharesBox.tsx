import { useTranslation } from "react-i18next";
import type { ComparedShare, Figures } from "./figures";
import { QuestionBox } from "./QuestionBox";
import { ListLink } from "./ListLink";
import { ShareLinks } from "./ShareLinks";
import { shareChange, shareWords } from "./words";
import { PlainTable } from "../../parts/PlainTable";

interface Row {
  readonly name: string;
  readonly of: string;
  readonly share: ComparedShare;
}

/** 回应达标: 5, 24 and 48 hours, each by itself. */
export function ResponsesBox({ figures: { responses } }: { readonly figures: Figures }) {
  const { t } = useTranslation();
  const missed = responses.reduce((sum, { share }) => sum + (share.missed?.count ?? 0), 0);
  const all = responses.reduce((sum, { share }) => sum + share.of.count, 0);
  const said = all === 0 ? "nothing" : missed === 0 ? "allMet" : "missed";
  return (
    <QuestionBox
      title={t("overview.period.responses.title")}
      answer={t(`overview.period.responses.${said}`, { missed, all })}
      how={t("overview.period.responses.how")}
    >
      <Shares
        label={t("overview.period.responses.title")}
        missed={t("overview.period.responses.late")}
        rows={responses.map(({ level, hours, share }) => {
          const name = t("overview.period.responses.row", { hours, level: t(`shown.level.${level}`) });
          return { name, of: name, share };
        })}
      />
    </QuestionBox>
  );
}

/** 办得好不好: kept in time by either limit, rated, resolved, satisfied, done again. */
export function QualityBox({ figures }: { readonly figures: Figures }) {
  const { t } = useTranslation();
  const name = (of: string) => t(`overview.period.${of}`);
  const rows = [
    { name: name("onTime"), of: name("due"), share: figures.onTime },
    { name: name("onTimeAtFirst"), of: name("due"), share: figures.onTimeAtFirst },
    { name: name("resolved"), of: name("rated"), share: figures.resolved },
    { name: name("satisfied"), of: name("rated"), share: figures.satisfied },
    { name: name("rated"), of: name("closed"), share: figures.rated },
    { name: name("redone"), of: name("closed"), share: figures.redone },
  ];
  return (
    <QuestionBox
      title={t("overview.period.quality.title")}
      answer={t("overview.period.quality.answer", {
        onTime: shareWords(figures.onTime, t),
        resolved: shareWords(figures.resolved, t),
      })}
      how={t("overview.period.quality.how")}
    >
      <Shares label={t("overview.period.quality.title")} missed={t("overview.period.units.late")} rows={rows} />
    </QuestionBox>
  );
}

interface SharesProps {
  readonly label: string;
  /** What those are called that are not in the numerator, where a list holds them. */
  readonly missed: string;
  readonly rows: readonly Row[];
}

function Shares({ label, missed, rows }: SharesProps) {
  const { t } = useTranslation();
  return (
    <PlainTable
      label={t("overview.period.numbersOf", { title: label })}
      heads={["measure", "rate", "count", "changed"].map((head) => t(`overview.period.${head}`))}
    >
      {rows.map(({ name, of, share }) => (
        <tr key={name}>
          <th scope="row">{name}</th>
          <td>{shareWords(share, t)}</td>
          <td>
            <ShareLinks share={share} met={name} of={of} />
            {share.missed && share.missed.count > 0 && (
              <>
                {" "}
                {missed} <ListLink figure={share.missed} what={`${name} ${missed}`} />
              </>
            )}
          </td>
          <td>{shareChange(share, t)}</td>
        </tr>
      ))}
    </PlainTable>
  );
}
