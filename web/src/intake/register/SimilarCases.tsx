import { useQuery } from "@tanstack/react-query";
import { useMemo } from "react";
import { useTranslation } from "react-i18next";
import { Link } from "react-router";
import { similarQuery, type SimilarCase } from "./similar";
import { useMoments } from "../../time/useMoments";
import { useSettled } from "../../parts/useSettled";
import { likenessOf } from "./likeness";
import { textIn, type RegisterValues } from "./registerValues";
import { classesOf } from "../../parts/looks/classes";
import { pane } from "../../parts/looks/pane";
import { tone } from "../../parts/looks/tone";
import styles from "./SimilarCases.module.css";

const css = classesOf(styles);

const pause = 400;

/** 可能重复: cases that may be the same as what is being entered, while it is entered. */
export function SimilarCases({ values }: { readonly values: RegisterValues }) {
  const { t } = useTranslation();
  const entered = useMemo(
    () => ({
      title: textIn(values, "title"),
      body: textIn(values, "body"),
      url: textIn(values, "url"),
      messageId: textIn(values, "messageId"),
      source: textIn(values, "source"),
    }),
    [values],
  );
  const settled = useSettled(entered, pause);
  const similar = useQuery(similarQuery(settled));
  const found = similar.data ?? [];
  return (
    <aside className={`${pane} ${css("similar")}`} aria-labelledby="similar-title" data-quiet={found.length === 0}>
      <h2 id="similar-title">{t("register.similar.title")}</h2>
      <p className={tone(found.length > 0 ? "warn" : "quiet")} role="status">
        {t(`register.similar.${stateOf(similar, found.length)}`, { count: found.length })}
      </p>
      <ol>
        {found.map((one) => (
          <li key={one.id}>
            <SimilarLine one={one} />
          </li>
        ))}
      </ol>
    </aside>
  );
}

function stateOf(
  similar: { readonly isError: boolean; readonly isLoading: boolean; readonly isPending: boolean },
  count: number,
) {
  if (similar.isError) return "failed";
  if (similar.isLoading) return "looking";
  if (similar.isPending) return "waiting";
  return count > 0 ? "found" : "none";
}

function SimilarLine({ one }: { readonly one: SimilarCase }) {
  const { t } = useTranslation();
  const { moment } = useMoments();
  return (
    <>
      <Link
        to={`/cases/${one.id}`}
        target="_blank"
        className={css("similar-title")}
        aria-label={`${one.title}，${t("register.similar.open", { number: one.number })}`}
      >
        {one.title}
      </Link>
      <span className={tone("quiet")}>
        {t(`register.similar.${likenessOf(one)}`)} · {one.number} · {t(`cases.status.${one.status}`)} ·{" "}
        {moment(one.receivedAt)}
      </span>
    </>
  );
}
