import { useQuery } from "@tanstack/react-query";
import { useTranslation } from "react-i18next";
import { Link } from "react-router";
import { classesOf } from "../../parts/looks/classes";
import { tone } from "../../parts/looks/tone";
import { Moment } from "../../time/Moment";
import { movesQuery, type MoveSummary } from "./calls";
import styles from "./Moving.module.css";

const css = classesOf(styles);

interface Props {
  readonly definitionId: string;
  readonly open: string | null;
}

/** Batches that were moved before: where one is found again that is to be put back. */
export function EarlierMoves({ definitionId, open }: Props) {
  const { t } = useTranslation();
  const moves = useQuery(movesQuery(definitionId)).data ?? [];
  return (
    <section className={css("earlier")} aria-labelledby="earlier-title">
      <h2 id="earlier-title">{t("moving.earlier.title")}</h2>
      {moves.length === 0 && <p className={tone("quiet")}>{t("moving.earlier.none")}</p>}
      <ul>
        {moves.map((move) => (
          <Row key={move.id} definitionId={definitionId} move={move} open={move.id === open} />
        ))}
      </ul>
    </section>
  );
}

interface RowProps {
  readonly definitionId: string;
  readonly move: MoveSummary;
  readonly open: boolean;
}

function Row({ definitionId, move: { id, to, state, by, startedAt, moved, left, undone }, open }: RowProps) {
  const { t } = useTranslation();
  const words = [
    t("moving.told.moved", { count: moved }),
    ...(left > 0 ? [t("moving.told.left", { count: left })] : []),
    ...(undone > 0 ? [t("moving.told.undone", { count: undone })] : []),
  ];
  return (
    <li className={css(open && "open")}>
      <Link to={`/procedures/${definitionId}/moving?move=${id}`} aria-current={open ? "page" : undefined}>
        {t("moving.earlier.to", { version: to })} · <Moment at={startedAt} />
      </Link>
      <div className={tone("quiet")}>
        {by.name} · {state === "Done" ? words.join(t("moving.then")) : t(`moving.state.${state}`)}
      </div>
    </li>
  );
}
