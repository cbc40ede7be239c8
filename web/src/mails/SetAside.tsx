import { useInfiniteQuery, useMutation, useQueryClient } from "@tanstack/react-query";
import { App, Button } from "antd";
import { useTranslation } from "react-i18next";
import { Link } from "react-router";
import { ErrorState } from "../parts/ErrorState";
import { classesOf } from "../parts/looks/classes";
import { tone } from "../parts/looks/tone";
import { useProblemText } from "../texts/problemText";
import { useMoments } from "../time/useMoments";
import { retrySetAside, setAsideQuery, type SetAsideItem } from "./asides";
import styles from "./SetAside.module.css";

const css = classesOf(styles);

/** 搁置: what the program could not work off, why, and a way to try it again. Takes no room when there is nothing. */
export function SetAside() {
  const { t } = useTranslation();
  const aside = useInfiniteQuery(setAsideQuery());
  if (aside.isError && !aside.data) return <ErrorState problem={aside.error} onRetry={() => void aside.refetch()} />;
  const items = aside.data?.pages.flatMap((page) => page.items) ?? [];
  if (items.length === 0) return null;
  return (
    <section className={css("set-aside")} aria-labelledby="set-aside-title">
      <h2 id="set-aside-title">{t("mails.aside.title")}</h2>
      <p className={tone("quiet")}>{t("mails.aside.text")}</p>
      <ul>
        {items.map((item) => (
          <li key={item.id}>
            <Line item={item} />
          </li>
        ))}
      </ul>
      {aside.hasNextPage && (
        <Button type="link" loading={aside.isFetchingNextPage} onClick={() => void aside.fetchNextPage()}>
          {t("mails.more")}
        </Button>
      )}
    </section>
  );
}

function Line({ item }: { readonly item: SetAsideItem }) {
  const { t } = useTranslation();
  const { moment } = useMoments();
  const state = item.nextAt ? t("mails.aside.next", { time: moment(item.nextAt) }) : t("mails.aside.rests");
  return (
    <>
      <div>
        <strong>{t(`mails.aside.queue.${item.queue}`)}</strong>{" "}
        {item.caseId ? <Link to={`/cases/${item.caseId}`}>{item.caseNumber}</Link> : <span>{item.item}</span>}
        <p>{item.reason}</p>
        <p className={tone("quiet")}>
          {[t("mails.aside.tried", { count: item.tries, time: moment(item.triedAt) }), state].join(" · ")}
        </p>
      </div>
      <Retry item={item} />
    </>
  );
}

function Retry({ item }: { readonly item: SetAsideItem }) {
  const { t } = useTranslation();
  const { message } = App.useApp();
  const words = useProblemText();
  const cache = useQueryClient();
  const retry = useMutation({
    mutationFn: () => retrySetAside(item.id),
    onSuccess: () => message.success(t("mails.aside.retried")),
    onError: (problem) => message.error(words(problem)),
    onSettled: () => cache.invalidateQueries({ queryKey: ["set-aside"] }),
  });
  return (
    <Button
      loading={retry.isPending}
      aria-label={t("mails.aside.retryOf", { item: item.caseNumber ?? item.item })}
      onClick={() => {
        retry.mutate();
      }}
    >
      {t("mails.aside.retry")}
    </Button>
  );
}
