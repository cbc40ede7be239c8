import { Button } from "antd";
import { useEffect, useRef, type ReactNode } from "react";
import { useTranslation } from "react-i18next";
import type { Meanwhile as Done } from "../api/problem";
import { classesOf } from "../parts/looks/classes";
import { Moment } from "../time/Moment";
import styles from "./Meanwhile.module.css";

const css = classesOf(styles);

/** Something that stands otherwise now than what was typed. */
export interface Difference {
  readonly name: string;
  readonly theirs: ReactNode;
  readonly mine: ReactNode;
}

interface Props {
  /** Who did what, where the service said so. */
  readonly done: Done | null;
  /** What was typed beside what stands there now; undefined while that is read. */
  readonly differences: readonly Difference[] | undefined;
  /** In place of “somebody else …”: for one's own other window. */
  readonly title?: ReactNode;
  /** What of mine comes on top of the newest, where it is not what was typed. */
  readonly mine?: string;
  readonly busy?: boolean;
  /** What was typed goes on top of the newest. */
  readonly onMine: () => void;
  /** What was typed is given up, and the newest shown. */
  readonly onTheirs: () => void;
}

/**
 * Somebody else was faster. Whoever typed meanwhile sees who it was, what stands there now beside what was typed, and decides with one
 * click; nothing is typed twice.
 */
export function Meanwhile({ done, differences, title, mine, busy = false, onMine, onTheirs }: Props) {
  const { t } = useTranslation();
  const shown = useRef<HTMLElement>(null);
  useEffect(() => {
    // It is told where the reason for it was pressed, which may be far below.
    // eslint-disable-next-line @typescript-eslint/no-unnecessary-condition -- What pages are tested in has no such function.
    shown.current?.scrollIntoView?.({ block: "nearest" });
  }, []);
  return (
    <section ref={shown} role="alert" className={css("meanwhile")}>
      <p>
        <strong>{title ?? t("parts.meanwhile.by", { who: done?.by ?? t("parts.meanwhile.somebody") })}</strong>
        {done?.at && (
          <>
            {" "}
            <Moment at={done.at} />
          </>
        )}
        {done?.what && ` · ${done.what}`}
      </p>
      <p>{t("parts.meanwhile.kept")}</p>
      {differences && differences.length > 0 && <Differences differences={differences} />}
      <div className={css("acts")}>
        <Button size="small" disabled={!differences} loading={busy && { delay: 300 }} onClick={onMine}>
          {mine ?? t("parts.meanwhile.useMine")}
        </Button>
        <Button size="small" disabled={!differences || busy} onClick={onTheirs}>
          {t("parts.meanwhile.useTheirs")}
        </Button>
      </div>
    </section>
  );
}

function Differences({ differences }: { readonly differences: readonly Difference[] }) {
  const { t } = useTranslation();
  return (
    <div className={css("frame")} tabIndex={0} role="region" aria-label={t("parts.meanwhile.differences")}>
      <table>
        <thead>
          <tr>
            <td />
            <th scope="col">{t("parts.meanwhile.theirs")}</th>
            <th scope="col">{t("parts.meanwhile.mine")}</th>
          </tr>
        </thead>
        <tbody>
          {differences.map(({ name, theirs, mine }) => (
            <tr key={name}>
              <th scope="row">{name}</th>
              <td>{theirs}</td>
              <td>{mine}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}
