import { useId, type ReactNode } from "react";
import { useTranslation } from "react-i18next";
import { Link, useNavigate } from "react-router";
import { BarChart } from "./BarChart";
import { answerOf, barsOf, surplusOf, type Question } from "./questions";
import { classesOf } from "../parts/looks/classes";
import { pane } from "../parts/looks/pane";
import { tone } from "../parts/looks/tone";
import styles from "./QuestionPane.module.css";

const css = classesOf(styles);

interface Props {
  readonly question: Question;
  /** What the question can be asked of instead. */
  readonly children?: ReactNode;
}

/** A question, its answer in a sentence, the bars, and the numbers as a table. */
export function QuestionPane({ question, children }: Props) {
  const { t } = useTranslation();
  const navigate = useNavigate();
  const id = useId();
  const notes = [surplusOf(question, t), question.how].filter((note) => note !== null);
  return (
    <section className={`${pane} ${css("question")}`} aria-labelledby={id}>
      <h2 id={id}>{question.title}</h2>
      {children}
      <p>{answerOf(question, t)}</p>
      {question.whole.count > 0 && (
        <div className={css("answer")}>
          <BarChart bars={barsOf(question)} onOpen={(address) => void navigate(address)} />
          <Numbers question={question} />
        </div>
      )}
      {notes.map((note) => (
        <p key={note} className={`${tone("quiet")} ${css("how")}`}>
          {note}
        </p>
      ))}
    </section>
  );
}

function Numbers({ question }: { readonly question: Question }) {
  const { t } = useTranslation();
  const { title, head, bars, others, rest, whole } = question;
  return (
    <table className={css("numbers")} aria-label={title}>
      <thead>
        <tr>
          <th scope="col">{head}</th>
          <th scope="col">{t("overview.cases")}</th>
        </tr>
      </thead>
      <tbody>
        {bars.map((bar) => (
          <Row key={bar.address} {...bar} />
        ))}
        {others && <Row {...others} />}
        {rest && <Row {...rest} />}
      </tbody>
      <tfoot>
        <Row {...whole} />
      </tfoot>
    </table>
  );
}

interface RowProps {
  readonly label: string;
  readonly count: number;
  /** None where no list holds exactly these. */
  readonly address?: string;
}

function Row({ label, count, address }: RowProps) {
  const { t } = useTranslation();
  return (
    <tr>
      <th scope="row">{label}</th>
      <td>
        {address ? (
          <Link to={address} aria-label={t("overview.list", { what: label, count })}>
            {count}
          </Link>
        ) : (
          count
        )}
      </td>
    </tr>
  );
}
