import { useTranslation } from "react-i18next";
import { Link, useNavigate } from "react-router";
import { BarChart } from "./BarChart";
import { leader, sumOf, type Bar, type Question } from "./questions";

/** A question, its answer in a sentence, the bars, and the numbers as a table. */
export function QuestionPane({ question: { key, bars } }: { readonly question: Question }) {
  const { t } = useTranslation();
  const navigate = useNavigate();
  const first = leader(bars);
  const sum = sumOf(bars);
  return (
    <section className="pane question" aria-labelledby={`question-${key}`}>
      <h2 id={`question-${key}`}>{t(`overview.question.${key}.title`)}</h2>
      <p className="quiet">
        {sum === 0 && t(`overview.question.${key}.none`)}
        {sum > 0 &&
          (first
            ? t("overview.leads", { label: first.label, count: first.count, sum })
            : t("overview.sum", { count: sum }))}
      </p>
      {sum > 0 && (
        <div className="answer">
          <BarChart bars={bars} onOpen={(address) => void navigate(address)} />
          <Numbers label={t(`overview.question.${key}.title`)} head={t(`overview.question.${key}.head`)} bars={bars} />
        </div>
      )}
    </section>
  );
}

interface NumbersProps {
  readonly label: string;
  readonly head: string;
  readonly bars: readonly Bar[];
}

function Numbers({ label, head, bars }: NumbersProps) {
  const { t } = useTranslation();
  return (
    <table className="numbers" aria-label={label}>
      <thead>
        <tr>
          <th scope="col">{head}</th>
          <th scope="col">{t("overview.cases")}</th>
        </tr>
      </thead>
      <tbody>
        {bars.map(({ label: what, count, address }) => (
          <tr key={what}>
            <th scope="row">{what}</th>
            <td>
              <Link to={address} aria-label={t("overview.list", { what, count })}>
                {count}
              </Link>
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}
