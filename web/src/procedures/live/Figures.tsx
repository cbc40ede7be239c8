import { useTranslation } from "react-i18next";
import { Link } from "react-router";
import { classesOf } from "../../parts/looks/classes";
import type { Live } from "./live";
import { behindOf } from "./notes";
import styles from "./LiveDesk.module.css";

const css = classesOf(styles);

interface Props {
  readonly live: Live;
  readonly listOf: (query: string) => string;
}

const figures = [
  ["open", ""],
  ["overdue", "&overdue=true"],
  ["idle", "&idle=true"],
] as const;

/** The cases of the procedure in numbers; each leads to its list, or to numbers alone for whoever opens no lists. */
export function Figures({ live, listOf }: Props) {
  const { t } = useTranslation();
  return (
    <span className={css("figures")}>
      {figures.map(([name, query]) => {
        const words = t(`procedures.live.${name}`, { count: live[name] });
        if (name === "idle" && live.idle === 0) return null;
        const late = name === "overdue" && live.overdue > 0;
        const looks = late ? css("late") : css("figure");
        return live[name] > 0 ? (
          <Link key={name} to={live.mayList ? listOf(query) : behindOf(live, name)} className={looks}>
            {words}
          </Link>
        ) : (
          <span key={name} className={looks}>
            {words}
          </span>
        );
      })}
    </span>
  );
}
