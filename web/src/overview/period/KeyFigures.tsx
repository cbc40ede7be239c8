import type { ReactNode } from "react";
import { useTranslation } from "react-i18next";
import type { ComparedShare, Figures } from "./figures";
import { ListLink } from "./ListLink";
import { ShareLinks } from "./ShareLinks";
import { countChange, shareChange, shareWords, worked } from "./words";
import { classesOf } from "../../parts/looks/classes";
import { pane } from "../../parts/looks/pane";
import styles from "./period.module.css";

const css = classesOf(styles);

/** 关键数字: each with its denominator and what became of it since the period before. */
export function KeyFigures({ figures }: { readonly figures: Figures }) {
  const { t } = useTranslation();
  const times = ({ median, ninety }: { readonly median: number; readonly ninety: number }) => ({
    median: worked(median, figures, t),
    ninety: worked(ninety, figures, t),
  });
  const { received, closed, handling, onTime, satisfied, rated } = figures;
  return (
    <dl className={`${pane} ${css("keys")}`}>
      <Key name={t("overview.period.received")} note={countChange(received.now.count, received.before, t)}>
        <ListLink figure={received.now} what={t("overview.period.received")} />
      </Key>
      <Key name={t("overview.period.closed")} note={countChange(closed.now.count, closed.before, t)}>
        <ListLink figure={closed.now} what={t("overview.period.closed")} />
      </Key>
      <ShareKey name={t("overview.period.onTime")} share={onTime} of={t("overview.period.due")} />
      <ShareKey name={t("overview.period.satisfied")} share={satisfied} of={t("overview.period.rated")}>
        {t("overview.period.coverage", { share: shareWords(rated, t) })}
      </ShareKey>
      <Key
        name={t("overview.period.handling")}
        note={
          handling.before ? t("overview.period.wasTime", times(handling.before)) : t("overview.period.nothingBefore")
        }
      >
        <ListLink
          figure={handling.of}
          what={t("overview.period.closed")}
          shown={handling.now ? t("overview.period.time", times(handling.now)) : t("overview.period.none")}
        />
      </Key>
    </dl>
  );
}

interface ShareProps {
  readonly name: string;
  readonly share: ComparedShare;
  readonly of: string;
  readonly children?: ReactNode;
}

function ShareKey({ name, share, of, children }: ShareProps) {
  const { t } = useTranslation();
  return (
    <Key
      name={name}
      note={
        <>
          <ShareLinks share={share} met={name} of={of} /> {shareChange(share, t)} {children}
        </>
      }
    >
      {shareWords(share, t)}
    </Key>
  );
}

interface KeyProps {
  readonly name: string;
  readonly note: ReactNode;
  readonly children: ReactNode;
}

function Key({ name, note, children }: KeyProps) {
  return (
    <div>
      <dt>{name}</dt>
      <dd>{children}</dd>
      <dd className={css("note")}>{note}</dd>
    </div>
  );
}
