import { Alert, Button } from "antd";
import { useTranslation } from "react-i18next";
import { Problem } from "../../../api/problem";
import { LoadingPane } from "../../../parts/Loading";
import { classesOf } from "../../../parts/looks/classes";
import { Spring } from "../../../parts/Spring";
import { useProblemText } from "../../../texts/problemText";
import type { WalkInHand } from "../useWalk";
import { ClockMoves } from "./ClockMoves";
import { Standing } from "./Standing";
import { StartFields } from "./StartFields";
import { WalkLog } from "./WalkLog";
import styles from "./WalkPane.module.css";

const css = classesOf(styles);

/** 走一件: how the case begins, the clock, where it stands, and what happened. */
export function WalkPane({ walk }: { readonly walk: WalkInHand }) {
  const { t } = useTranslation();
  const { states, made, script, round } = walk;
  const behind = script.moves.length - states.length + 1;
  return (
    <section className={css("walk")} aria-label={t("rehearsal.walk.title")} aria-busy={walk.busy}>
      <div className={css("line")}>
        <h2>{t("rehearsal.walk.title")}</h2>
        {walk.from && <span className={css("quiet")}>{walk.from.name}</span>}
        <Spring />
        <Button size="small" type="link" onClick={walk.anew}>
          {t("rehearsal.walk.anew")}
        </Button>
      </div>
      <StartFields key={round} walk={walk} />
      <ClockMoves walk={walk} />
      {walk.problem && <NotWalked problem={walk.problem} />}
      {states.length === 0 && !walk.problem && <LoadingPane />}
      <Standing key={`${round} ${made}`} walk={walk} />
      {behind > 0 && !walk.busy && states.length > 0 && (
        <p className={css("quiet")}>{t("rehearsal.walk.behind", { count: behind })}</p>
      )}
      <WalkLog states={states} />
    </section>
  );
}

/** Why there is nothing to walk, and at which places. */
function NotWalked({ problem }: { readonly problem: Error }) {
  const words = useProblemText();
  const fields = problem instanceof Problem ? problem.fields : [];
  return (
    <Alert
      role="alert"
      type="error"
      title={words(problem)}
      description={fields.length > 0 && fields.map(({ field, text }, at) => <p key={`${field} ${at}`}>{text}</p>)}
    />
  );
}
